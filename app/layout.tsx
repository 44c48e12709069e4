import type { Metadata, Viewport } from "next"
import type { CSSProperties, ReactNode } from "react"
import { accentTones } from "@/components/site/accent"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"
import { fontVariables } from "./fonts"
import "./globals.css"

// Nothing is made at build time: every page shows what the database says now, and the build needs no database.
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const { group } = await currentSettings()
  return {
    metadataBase: new URL(env().BASE_URL),
    title: { default: group.name, template: `%s · ${group.name}` },
    description: group.tagline,
    openGraph: { siteName: group.name, type: "website", locale: "en" },
    manifest: "/manifest.webmanifest",
    icons: { icon: "/icon.svg", apple: "/icons/180.png" },
    formatDetection: { telephone: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f4f1" },
    { media: "(prefers-color-scheme: dark)", color: "#131211" },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { group } = await currentSettings()
  const tones = accentTones(group.accent)
  const accent = {
    "--accent-ground": tones.ground,
    "--accent-ink": tones.ink,
    "--accent-on-light": tones.onLight,
    "--accent-on-dark": tones.onDark,
  } as CSSProperties
  return (
    <html lang="en" className={fontVariables} style={accent}>
      <body>{children}</body>
    </html>
  )
}
