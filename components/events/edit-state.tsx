import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { EventForEditing } from "@/domain/events/queries"
import { EditPublish } from "./edit-publish"

type Props = {
  event: EventForEditing
  /** What this editor may do with it, as the policy says. */
  may: { publish: boolean; takeDown: boolean; cancel: boolean }
  actions: Record<"publish" | "takeDown" | "cancel", FormAction>
  /** Whom publishing tells at once, when the event came from a pitch whose mail still waits. */
  tells: string | null
}

const states = {
  draft: "Draft: nobody sees it",
  published: "Public",
  cancelled: "Cancelled",
  postponed: "Postponed",
}
const faster = { "changed-meanwhile": "A colleague was faster. Look again." }

/** Where the event stands, and the ways on. */
export function EditState({ event, may, actions, tells }: Props) {
  const on = { id: event.id, version: event.version }
  return (
    <section
      className="mb-8 flex flex-wrap items-start justify-between gap-4 border-y-2 border-ink bg-sheet px-3 py-3 sm:px-4"
      aria-label="Where it stands"
    >
      <div>
        <p className="display text-xl">{states[event.state]}</p>
        {event.state !== "draft" && (
          <p>
            <a href={`/events/${event.slug}`}>See the listing</a>
          </p>
        )}
        {event.state === "draft" && event.zone && (
          <p>
            <a href={`/dashboard/events/${event.id}/preview`}>See how it will look</a>
          </p>
        )}
        {event.state === "draft" && event.wasPublicAt && (
          <p className="text-sm text-muted">It was public before; its address says that it was taken down.</p>
        )}
        {event.looksLike && (
          <p className="font-semibold text-danger">
            Looks like another:{" "}
            <a href={`/dashboard/events/${event.looksLike.id}`}>{event.looksLike.title}</a>
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-3">
        {may.publish && (
          <EditPublish
            action={actions.publish}
            {...on}
            label={tells ? `Publish and tell ${tells} now` : "Publish"}
          />
        )}
        {may.takeDown && (
          <ActionForm action={actions.takeDown} hidden={on} says={faster}>
            <SmallButton>Take it down</SmallButton>
          </ActionForm>
        )}
        {may.cancel && (
          <details className="group relative">
            <summary className="inline-flex min-h-9 items-center border-2 border-edge bg-sheet px-3 text-sm font-semibold hover:border-ink">
              Cancel the event
            </summary>
            <ActionForm
              action={actions.cancel}
              hidden={on}
              says={faster}
              className="mt-2 grid max-w-sm justify-items-start gap-2"
            >
              <p className="text-sm">Its page will say so, and every subscribed calendar. That stays.</p>
              <SmallButton tone="ink">It will not happen</SmallButton>
            </ActionForm>
          </details>
        )}
      </div>
    </section>
  )
}
