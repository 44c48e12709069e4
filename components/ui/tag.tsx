import type { ReactNode } from "react"

const tones = {
  plain: "border-edge text-ink",
  ink: "border-ink bg-ink text-paper",
  danger: "border-danger text-danger",
  ok: "border-ok text-ok",
}

/** A short fact about a thing: a label, never a button. */
export function Tag({ children, tone = "plain" }: { children: ReactNode; tone?: keyof typeof tones }) {
  return (
    <span className={`inline-block border px-2 py-px text-xs font-medium whitespace-nowrap ${tones[tone]}`}>
      {children}
    </span>
  )
}
