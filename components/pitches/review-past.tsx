import type { ShowWords } from "@/domain/episodes/episode"
import { invitationLabel } from "@/domain/invitations/invitation"
import type { Neighbours, PastPitch, Sender } from "@/domain/pitches/look-up-sender"

const outcomes: Record<PastPitch["outcome"], string> = {
  approved: "listed",
  declined: "not listed",
  invited: "invited to the show",
  lapsed: "closed for now",
  duplicate: "came twice",
  spam: "put away silently",
  withdrawn: "withdrawn",
  unconfirmed: "not confirmed",
  queued: "in the queue",
  asked: "asked",
  closed: "closed",
}

const saidYes = ["accepted", "recorded", "aired"]
const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`)

/** All of it in one line, for the fold that holds it. */
function inShort({ earlier, invited, organisation, domain }: Sender): string {
  const silences =
    earlier.filter((one) => one.wasSilent).length + invited.filter((one) => one.state === "lapsed").length
  const absences = invited.filter((one) => one.state === "no_show").length
  const others = (near: Neighbours | null, of: string) =>
    near &&
    `${near.count === 100 ? "100 or more" : near.count} ${near.count === 1 ? "other" : "others"} of the same ${of}`
  return [
    earlier.length > 0 &&
      `Pitched ${earlier.length === 10 ? "10 times or more" : times(earlier.length)} before`,
    invited.some((one) => saidYes.includes(one.state)) && "said yes to the show",
    absences > 0 && `did not come ${times(absences)}`,
    silences > 0 && `did not reply ${times(silences)}`,
    others(organisation, "organisation"),
    others(domain, "domain"),
  ]
    .filter(Boolean)
    .join(" · ")
}

type Props = { sender: Sender; words: ShowWords; day: (at: Date) => string }

/** What we know of an address and of who else wrote from there, folded. Nothing to know, nothing shown. */
export function ReviewPast({ sender, words, day }: Props) {
  const { earlier, invited, organisation, domain } = sender
  const short = inShort(sender)
  if (!short && invited.length === 0) return null
  return (
    <details className="group">
      <summary className="inline-flex min-h-8 items-center">
        <span className="underline decoration-1 underline-offset-4">{short || "Invited before"}</span>
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pb-2 wrap-anywhere">
        <Pitches pitches={earlier} day={day} />
        {invited.length > 0 && (
          <ul className="grid gap-1">
            {invited.map((one) => (
              <li key={one.id}>
                Invited {day(one.at)}:{" "}
                <span className="text-muted">
                  {invitationLabel(one, words).toLowerCase()}
                  {one.wasLateYes && ", after a late yes"}
                </span>
              </li>
            ))}
          </ul>
        )}
        {[organisation, domain].map((near) => near && <Near key={near.from} near={near} day={day} />)}
      </div>
    </details>
  )
}

function Near({ near, day }: { near: Neighbours; day: (at: Date) => string }) {
  const counts = Object.entries(near.outcomes).map(
    ([outcome, count]) => `${count} ${outcomes[outcome as PastPitch["outcome"]]}`,
  )
  return (
    <div>
      <p>
        Others of <bdi>{near.from}</bdi>: <span className="text-muted">{counts.join(", ")}</span>
      </p>
      <Pitches pitches={near.latest} day={day} isOthers />
    </div>
  )
}

type PitchesProps = { pitches: PastPitch[]; day: (at: Date) => string; isOthers?: boolean }

function Pitches({ pitches, day, isOthers }: PitchesProps) {
  if (pitches.length === 0) return null
  return (
    <ul className="grid gap-1">
      {pitches.map((one) => (
        <li key={one.id}>
          <a href={`/dashboard/pitches/${one.id}`} dir="auto">
            {one.title || "One whose words are gone"}
          </a>{" "}
          <span className="text-muted">
            {isOthers && (
              <>
                <bdi>{one.who}</bdi>,{" "}
              </>
            )}
            {outcomes[one.outcome]}
            {one.wasSilent && ", our question unanswered"}, {day(one.at)}
          </span>
        </li>
      ))}
    </ul>
  )
}
