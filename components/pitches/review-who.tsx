import type { ShowWords } from "@/domain/episodes/episode"
import type { Sender } from "@/domain/pitches/look-up-sender"
import { acquaintanceNotes, hostOf, lackOf } from "@/domain/pitches/pitch"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { ReviewPast } from "./review-past"

type Props = { pitch: PitchOnScreen; sender: Sender; words: ShowWords; day: (at: Date) => string }

/** Who she is to us: what she says, and what we know. */
export function ReviewWho({ pitch, sender, words, day }: Props) {
  const { contact, acquaintance, acquaintanceDetail } = pitch
  const who = [contact.name, contact.organisation].filter(Boolean)
  // Whoever came without the form was never asked: there it is for us to say.
  const isNew = sender.earlier.length === 0 && sender.invited.length === 0
  const saysNothing = lackOf(pitch) !== "form" && !isNew
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
          isNew ? (
            acquaintanceNotes.not_yet
          ) : (
            !saysNothing && "Says: we haven't met yet"
          )
        ) : (
          <>
            Says: {acquaintanceNotes[acquaintance]} <bdi>{acquaintanceDetail || "us"}</bdi>
          </>
        )}
        {isNew && acquaintance !== "not_yet" && (
          <span className="text-muted"> · first pitch from this address</span>
        )}
        {pitch.isOpenToShow && <span className="text-muted"> · open to the show</span>}
      </p>
      <ReviewPast sender={sender} words={words} day={day} />
    </div>
  )
}
