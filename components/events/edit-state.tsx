import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { EventForEditing } from "@/domain/events/read-for-editing"
import { EditPublish } from "./edit-publish"
import { EditStanding } from "./edit-standing"
import { EditTurns } from "./edit-turns"

/** What this editor may do with it, as the policy says. */
export type Moves = Record<
  "publish" | "postpone" | "giveNewDate" | "takeDown" | "cancel" | "explain" | "discard",
  boolean
>
export type MoveActions = Record<keyof Moves | "copy" | "tellApart", FormAction>

type Props = {
  event: EventForEditing
  may: Moves
  actions: MoveActions
  /** Whom publishing tells at once, when the event came from a pitch whose mail still waits. */
  tells: string | null
}

/** Where the event stands, and the ways on: the likely one first, those that need a word folded. */
export function EditState({ event, may, actions, tells }: Props) {
  const on = { id: event.id, version: event.version }
  const publishes =
    event.state === "postponed"
      ? "It takes place as announced"
      : event.looksLike
        ? "Publish anyway"
        : "Publish"
  return (
    <section
      className="mb-8 grid gap-4 border-y-2 border-ink bg-sheet px-3 py-3 sm:px-4"
      aria-label="Where it stands"
    >
      <div className="flex flex-wrap items-start justify-between gap-4">
        <EditStanding event={event} tellApart={actions.tellApart} />
        {may.publish && event.state === "draft" && (
          <EditPublish
            action={actions.publish}
            {...on}
            label={tells ? `Publish and tell ${tells} now` : publishes}
          />
        )}
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <EditTurns event={event} may={may} actions={actions} />
        {may.publish && event.state === "postponed" && (
          <EditPublish action={actions.publish} {...on} label={publishes} isSmall />
        )}
        {may.takeDown && (
          <ActionForm action={actions.takeDown} hidden={on} says={faster}>
            <SmallButton>Take it down</SmallButton>
          </ActionForm>
        )}
        <ActionForm action={actions.copy} hidden={on}>
          <SmallButton>Make a copy</SmallButton>
        </ActionForm>
        {!event.series && (
          <a
            href={`/dashboard/events/series/new?event=${event.id}`}
            className="inline-flex min-h-9 items-center border-2 border-edge bg-sheet px-3 text-sm font-semibold no-underline hover:border-ink hover:bg-ink hover:text-paper"
          >
            Repeat it
          </a>
        )}
      </div>
    </section>
  )
}

const faster = { "changed-meanwhile": "A colleague was faster. Look again." }
