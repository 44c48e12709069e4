import { Fragment, type ReactNode } from "react"
import type { UnwrittenMail } from "@/domain/pitches/unwritten-mails"

type Props = {
  to: string
  mail: UnwrittenMail
  gaps: Record<string, ReactNode>
  /** Where several stand on one page, which it is. */
  label?: string
}

/** The mail as it will go, with fields where an editor's own words will stand. */
export function ReviewMail({ to, mail, gaps, label = "The mail" }: Props) {
  // Every second part is the name of a gap; a field brings its own space.
  const parts = mail.text.split("\u0001")
  return (
    <section
      aria-label={label}
      className="min-w-0 border-2 border-line bg-paper p-3 text-sm wrap-anywhere sm:p-4"
    >
      <p className="text-muted">
        To <bdi className="break-all text-ink">{to}</bdi>
      </p>
      <p className="mb-3 border-b border-line pb-2 text-muted">
        Subject{" "}
        <span className="font-semibold text-ink" dir="auto">
          {mail.subject}
        </span>
      </p>
      <div className="text-base">
        {parts.map((part, index) => {
          const key = `${index}`
          if (index % 2 === 1) return <Fragment key={key}>{gaps[part] ?? null}</Fragment>
          return (
            <span key={key} className="whitespace-pre-line" dir="auto">
              {part.replace(/^\n+|\n+$/g, "")}
            </span>
          )
        })}
      </div>
    </section>
  )
}
