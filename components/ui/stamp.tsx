import type { ReactNode } from "react"

const sizes = {
  small: "border-2 px-2 py-0.5 text-sm",
  large: "border-4 px-4 py-1.5 text-2xl",
}

/** Pressed on by hand: two frames, slightly askew. For the one thing on a page that somebody vouches for. */
export function Stamp({ children, size = "small" }: { children: ReactNode; size?: keyof typeof sizes }) {
  return (
    <p className="inline-block -rotate-2 border-2 border-accent p-0.5 text-accent">
      <span className={`caps block border-accent leading-tight ${sizes[size]}`}>{children}</span>
    </p>
  )
}
