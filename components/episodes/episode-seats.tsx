import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Panel } from "@/components/ui/panel"
import type { EpisodeToEdit } from "@/domain/episodes/read-episode"

type Props = {
  episode: Pick<EpisodeToEdit, "number" | "seats">
  add: FormAction
  remove: FormAction
}

const says = {
  "too-many": "Twelve seats are enough.",
  "has-guests": "Somebody has taken it.",
  "was-booked": "Somebody had it once: it stays, as what happened.",
  "is-offered": "Somebody was offered it meanwhile. Reload and look again.",
}

/** Every seat of an episode, and who sits on it. Only an empty one can be taken away. */
export function EpisodeSeats({ episode: { number, seats }, add, remove }: Props) {
  return (
    <Panel title="Seats" id="seats">
      <ol>
        {seats.map((seat, index) => (
          <li
            key={seat.id}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-1 first:border-t-0"
          >
            <span>
              <span className="text-muted">{index + 1}. </span>
              {seat.guest ? <bdi className="font-semibold">{seat.guest}</bdi> : "free"}
              {!seat.guest && seat.offers > 0 && (
                <span className="text-muted">
                  , offered to {seat.offers === 1 ? "one guest" : `${seat.offers} guests`}
                </span>
              )}
            </span>
            {!seat.guest && !seat.wasBooked && (
              <ActionForm
                action={remove}
                hidden={{ number, seatId: seat.id, ...(seat.offers > 0 && { isSure: "on" }) }}
                says={says}
              >
                <SmallButton aria-label={`Take seat ${index + 1} away`}>
                  {seat.offers > 0 ? "Take it away, though it was offered" : "Take it away"}
                </SmallButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
      {seats.length === 0 && <p className="pb-2 text-muted">No seat for a guest.</p>}
      <ActionForm action={add} hidden={{ number }} says={says} className="mt-2">
        <SmallButton>One more seat</SmallButton>
      </ActionForm>
    </Panel>
  )
}
