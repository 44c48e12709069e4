import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Panel } from "@/components/ui/panel"
import type { ShowWords } from "@/domain/episodes/episode"
import type { EpisodeToEdit } from "@/domain/episodes/read-episode"

type Props = { episode: EpisodeToEdit; action: FormAction; words: ShowWords }

const says = {
  "has-guests": "Somebody has a seat on it. Cancel with them first.",
  "is-offered": "Somebody was offered a seat on it meanwhile. Reload and look again.",
  over: "It has begun.",
  "changed-meanwhile": "A colleague changed it meanwhile. Reload and look again.",
}

/** A week without. It says before the press whom it concerns. */
export function EpisodeSkip({ episode: { number, version, seats }, action, words }: Props) {
  const guests = seats.flatMap((seat) => seat.guest ?? [])
  const offers = Math.max(0, ...seats.map((seat) => seat.offers))
  return (
    <Panel title="Not this time" id="skip">
      {guests.length > 0 ? (
        <p>
          <bdi>{guests.join(" and ")}</bdi> {guests.length === 1 ? "has" : "have"} a seat on it. It can be
          skipped when they have another, or none.
        </p>
      ) : (
        <>
          <p className="mb-3">
            No {words.one} this time: it keeps its number and its day, and can be brought back.
            {offers > 0 && " A seat on it was offered and not answered yet: they will see that it is gone."}
          </p>
          <ActionForm
            action={action}
            hidden={{ number, version, ...(offers > 0 && { isSure: "on" }) }}
            says={says}
          >
            <SmallButton>{offers > 0 ? "Skip it, though it was offered" : "Skip it"}</SmallButton>
          </ActionForm>
        </>
      )}
    </Panel>
  )
}
