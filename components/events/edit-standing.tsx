import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { movedFromText } from "@/domain/events/event"
import type { EventForEditing } from "@/domain/events/read-for-editing"

const states = {
  draft: "Draft: nobody sees it",
  published: "Public",
  cancelled: "Cancelled",
  postponed: "Postponed",
}

/** Where it stands, in words, with the ways to look at it. */
export function EditStanding({ event, tellApart }: { event: EventForEditing; tellApart: FormAction }) {
  return (
    <div>
      <p className="display text-xl">
        {states[event.state]}
        {event.isOver && event.state === "published" && ", and over"}
      </p>
      {event.stateNote && <p dir="auto">{event.stateNote}</p>}
      {event.movedFromLocal && (
        <p className="text-sm text-muted">
          Moved from <s>{movedFromText(event.movedFromLocal, event.isAllDay)}</s>
        </p>
      )}
      <p className="flex flex-wrap gap-x-5">
        {event.state !== "draft" && <a href={`/events/${event.slug}`}>See the listing</a>}
        {event.state === "draft" && event.zone && (
          <a href={`/dashboard/events/${event.id}/preview`}>See how it will look</a>
        )}
        {event.series && (
          <a href={`/dashboard/events/series/${event.series.id}`}>
            Part of <bdi>{event.series.title}</bdi>
          </a>
        )}
        {event.place && <a href={`/dashboard/events/places/${event.place.id}`}>About the place</a>}
      </p>
      {event.state === "draft" && event.wasPublicAt && (
        <p className="text-sm text-muted">It was public before; its address says that it was taken down.</p>
      )}
      {event.looksLike && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <p className="font-semibold text-danger">
            Looks like another of that day:{" "}
            <a href={`/dashboard/events/${event.looksLike.id}`}>
              <bdi>{event.looksLike.title}</bdi>
            </a>
          </p>
          <ActionForm
            action={tellApart}
            hidden={{ id: event.id, version: event.version }}
            says={{ "changed-meanwhile": "A colleague was faster. Look again." }}
          >
            <SmallButton>They are two</SmallButton>
          </ActionForm>
        </div>
      )}
    </div>
  )
}
