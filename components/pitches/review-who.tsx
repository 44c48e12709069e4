import { acquaintanceNotes, hostOf, lackOf } from "@/domain/pitches/pitch"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

const outcomes: Record<string, string> = {
  approved: "listed",
  declined: "not listed",
  invited: "invited to the show",
  lapsed: "closed for now",
  duplicate: "came twice",
  spam: "silent",
  withdrawn: "withdrawn",
  queued: "in the queue",
  asked: "asked",
  closed: "closed",
}

/** Who she is to us: what she says, and what we know. */
export function ReviewWho({ pitch, day }: { pitch: PitchOnScreen; day: (at: Date) => string }) {
  const { contact, earlier, acquaintance, acquaintanceDetail } = pitch
  const who = [contact.name, contact.organisation].filter(Boolean)
  // Whoever came without the form was never asked: there it is for us to say.
  const saysNothing = lackOf(pitch) !== "form" && earlier.length > 0
  return (
    <div className="text-sm md:text-base">
      <p className="line-clamp-2 font-semibold">
        {who.length > 0
          ? who.map((part, index) => [index > 0 && ", ", <bdi key={part}>{part}</bdi>])
          : contact.email}
        {contact.site && (
          <>
            {" "}
            <a href={contact.site} rel="noreferrer nofollow" className="font-normal whitespace-nowrap">
              {hostOf(contact.site)}
            </a>
          </>
        )}
      </p>
      {pitch.broughtBy && (
        <p>
          {pitch.origin === "mail" ? "From a mail" : "By phone or in person"}, brought by{" "}
          <bdi>{pitch.broughtBy}</bdi>
        </p>
      )}
      {who.length > 0 && <p className="hidden break-all text-muted md:block">{contact.email}</p>}
      <p>
        {acquaintance === "not_yet" ? (
          !saysNothing && acquaintanceNotes.not_yet
        ) : (
          <>
            Says: {acquaintanceNotes[acquaintance]} <bdi>{acquaintanceDetail || "us"}</bdi>
          </>
        )}
        {earlier.length === 0 && acquaintance !== "not_yet" && (
          <span className="text-muted"> · first pitch from this address</span>
        )}
        {pitch.isOpenToShow && <span className="text-muted"> · open to the show</span>}
      </p>
      {earlier.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-8 items-center">
            <span className="underline decoration-1 underline-offset-4">
              {earlier.length === 1 ? "Pitched once before" : `Pitched ${earlier.length} times before`}
            </span>
          </summary>
          <ul className="grid gap-1 pb-1">
            {earlier.map((one) => (
              <li key={one.id}>
                <a href={`/dashboard/pitches/${one.id}`} dir="auto">
                  {one.title}
                </a>{" "}
                <span className="text-muted">
                  {outcomes[one.outcome]}, {day(one.at)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
