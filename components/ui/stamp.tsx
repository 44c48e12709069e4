import type { ReactNode } from "react"

type Props = { children: ReactNode; size?: keyof typeof sizes; tone?: keyof typeof tones }

const sizes = {
  small: "border-2 px-2 py-0.5 text-sm",
  large: "border-4 px-4 py-1.5 text-2xl",
}

const tones = { accent: "border-accent text-accent", current: "border-current text-current" }

/** Pressed on by hand: two frames, slightly askew. For the one thing on a page that somebody vouches for. */
export function Stamp({ children, size = "small", tone = "accent" }: Props) {
  return (
    <p className={`inline-block -rotate-2 border-2 p-0.5 ${tones[tone]}`}>
      <span className={`caps block border-current leading-tight ${sizes[size]}`}>{children}</span>
    </p>
  )
}
