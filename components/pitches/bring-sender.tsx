import type { ReactNode } from "react"
import type { KnownSender } from "@/domain/pitches/recall-sender"

const outcomes: Record<string, string> = {
  approved: "listed",
  declined: "not listed",
  invited: "invited to the show",
  unanswered: "invited, never replied",
  lapsed: "asked, never replied",
  duplicate: "came twice",
  spam: "put away",
  withdrawn: "withdrawn",
  queued: "waits for us now",
  asked: "waits for their answer now",
}

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`)

type Props = {
  sender: KnownSender | null
  unclear: string[]
  isUsed: boolean
  email: string
  /** The press for whoever sees nothing to change below. */
  children: ReactNode
}

/** Who they are to us, before anything is kept, and what a mail left open. */
export function BringSender({ sender, unclear, isUsed, email, children }: Props) {
  const pitches = sender?.pitches ?? []
  const isOpen = pitches.some(({ became }) => became === "queued" || became === "asked")
  return (
    <section
      id="look"
      tabIndex={-1}
      aria-label="Who they are to us"
      className="grid gap-2 border-y-4 border-ink bg-note px-5 py-4 outline-none"
    >
      {isUsed && (
        <p role="alert" className="font-semibold">
          This form kept a pitch before, with other words. If this is another one, press again.
        </p>
      )}
      <p className="display text-xl">
        {pitches.length > 0
          ? `Pitched ${times(pitches.length)} before`
          : email
            ? "We haven't met yet"
            : "It does not say who wrote it"}
      </p>
      {pitches.length > 0 && (
        <ul className="grid gap-1">
          {pitches.map(({ id, title, became }) => (
            <li key={id}>
              <a href={`/dashboard/pitches/${id}`} dir="auto">
                {title}
              </a>{" "}
              <span className="text-muted">{outcomes[became] ?? became}</span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && <p>One of these is open. If this belongs to it, paste it there.</p>}
      {sender?.wantsNoMail && <p>They asked us never to invite or remind them again.</p>}
      {unclear.length > 0 && (
        <p>
          Which day is meant we leave to you: <bdi>{unclear.join(", ")}</bdi>
        </p>
      )}
      {email && <div className="mt-1">{children}</div>}
    </section>
  )
}
