import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Paragraphs } from "@/components/ui/paragraphs"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { meanwhileIn } from "./review-refusal"

export const outcomeNames = {
  approved: "Approved",
  declined: "Not listed this time",
  invited: "Invited to the show",
  lapsed: "Closed for now",
  duplicate: "Came twice",
  spam: "Put away silently",
}

/** Whether they know, in words: deciding and telling are different facts. */
function told(mail: PitchOnScreen["mail"], time: (at: Date) => string): string {
  if (!mail) return "No mail goes out for this."
  if (mail.state === "waiting") return `They do not know yet: the mail leaves at ${time(mail.leavesAt)}.`
  if (mail.state === "sending") return "The mail is leaving now."
  if (mail.state === "accepted") return "They have been told."
  return "Our mail did not reach them. Their page shows it all the same."
}

type Props = {
  pitch: PitchOnScreen
  time: (at: Date) => string
  moment: (at: Date) => string
  undo: FormAction
}

/** What was decided or asked, by whom, whether it was told, and the way to take it back. */
export function ReviewClosed({ pitch, time, moment, undo }: Props) {
  const { decision, mail } = pitch
  if (pitch.state !== "closed" && pitch.state !== "asked" && !pitch.isTakenBack) return null
  const title = pitch.isWithdrawn
    ? "They withdrew it"
    : decision
      ? outcomeNames[decision.outcome]
      : pitch.state === "asked"
        ? "We asked them"
        : "Taken back, with a correction"
  return (
    <section className="mt-4 border-y-2 border-ink bg-sheet px-3 py-3 sm:px-4" aria-label="Where it stands">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p>
          <span className="display mr-2 text-xl">{title}</span>
          {decision && (
            <span className="text-sm text-muted">
              by <bdi>{decision.by}</bdi>, {moment(decision.at)}
            </span>
          )}
        </p>
        {pitch.mayUndo && (
          <ActionForm
            action={undo}
            hidden={{ pitchId: pitch.id, moveId: pitch.moveId }}
            says={{
              ...meanwhileIn,
              "already-leaving": "Too late: the mail is leaving.",
              "too-late": "Too late: its 30 days are over.",
            }}
          >
            <SmallButton data-key="u">Undo</SmallButton>
          </ActionForm>
        )}
      </div>
      {!pitch.isWithdrawn && (
        <p
          className={mail?.state === "failed" || mail?.state === "bounced" ? "font-semibold text-danger" : ""}
        >
          {told(mail, time)}
          {mail?.error && (mail.state === "failed" || mail.state === "bounced") && (
            <span className="block text-sm font-normal">{mail.error}</span>
          )}
        </p>
      )}
      {decision?.reason && <p className="mt-2 text-sm text-muted">{decision.reason}</p>}
      {decision?.words && (
        <div className="mt-2 text-sm">
          <Paragraphs text={decision.words} />
        </div>
      )}
      {decision?.duplicateOfId && (
        <p className="mt-2">
          <a href={`/dashboard/pitches/${decision.duplicateOfId}`}>See the one that came before</a>
        </p>
      )}
      {decision?.outcome === "approved" && <Drafts pitch={pitch} />}
      {decision?.outcome === "invited" && (
        <p className="mt-2">
          <a href="/dashboard/show">See the show</a>
        </p>
      )}
    </section>
  )
}

function Drafts({ pitch }: { pitch: PitchOnScreen }) {
  const drawn = pitch.proposed.flatMap((one) => (one.event ? [{ ...one.event, title: one.title }] : []))
  return (
    <ul className="mt-2 grid gap-1">
      {drawn.map((event) => (
        <li key={event.id}>
          <bdi>{event.title}</bdi>:{" "}
          {event.isListed ? (
            <a href={`/events/${event.slug}`}>live on the calendar</a>
          ) : (
            <a href={`/dashboard/events/${event.id}`} className="font-semibold">
              Finish and publish
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
