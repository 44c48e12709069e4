import type { ReactNode } from "react"

type Props = {
  title: ReactNode
  /** The few words above it. */
  over?: ReactNode
  /** The one sentence below it. */
  lead?: ReactNode
  /** `poster` for what everybody reads, `room` for the dashboard and the secret pages. */
  size?: "poster" | "room"
  children?: ReactNode
}

/** The page's one <h1>. */
export function PageHeading({ title, over, lead, size = "poster", children }: Props) {
  return (
    <header className={size === "poster" ? "pt-8 pb-8 md:pt-12" : "pt-6 pb-5"}>
      {over && <p className="caps mb-2 text-lg text-accent">{over}</p>}
      <h1
        className={`display ${size === "poster" ? "flush text-5xl font-black uppercase" : "text-3xl"}`}
        dir="auto"
      >
        {title}
      </h1>
      {lead && <p className="measure mt-5 text-lg">{lead}</p>}
      {children}
    </header>
  )
}
