import type { ReactNode } from "react"

/** One line that leads to a room behind the settings, with what is to be known about it. */
export function SettingsDoor({
  href,
  title,
  children,
}: {
  href: string
  title: string
  children: ReactNode
}) {
  return (
    <li className="relative grid gap-x-4 border-b border-line py-3 hover:bg-note sm:grid-cols-[9rem_1fr] sm:items-baseline">
      <h2 className="display text-xl">
        <a href={href} className="quiet before:absolute before:inset-0">
          {title}
        </a>
      </h2>
      <p>{children}</p>
    </li>
  )
}
