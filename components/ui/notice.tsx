import type { ReactNode } from "react"

const tones = {
  note: "border-ink bg-note",
  ok: "border-ok bg-sheet",
  danger: "border-danger bg-sheet",
}

type Props = { title?: string; tone?: keyof typeof tones; children?: ReactNode; role?: "status" | "alert" }

/** Something to know before reading on. The words carry the meaning, the colour only repeats it. */
export function Notice({ title, tone = "note", children, role }: Props) {
  return (
    <div role={role} className={`border-y-4 px-5 py-4 ${tones[tone]}`}>
      {title && <p className="display text-xl">{title}</p>}
      {children && <div className={title ? "mt-1" : undefined}>{children}</div>}
    </div>
  )
}
