import type { EventForEditing } from "@/domain/events/read-for-editing"
import { EditMove } from "./edit-move"
import type { MoveActions, Moves } from "./edit-state"
import { whenTyped } from "./edit-typed"

type Props = { event: EventForEditing; may: Moves; actions: MoveActions }

/** The moves that open before they are made. */
export function EditTurns({ event, may, actions }: Props) {
  const on = { id: event.id, version: event.version }
  return (
    <>
      {may.giveNewDate && (
        <EditMove
          action={actions.giveNewDate}
          on={on}
          summary="Give it a new date"
          submit="Publish with this date"
          day={{ ...whenTyped(event), startsOn: "", endsOn: "" }}
          asksWhy
          why={event.stateNote}
        >
          It is public again, and the old date stays beside the new one, struck through.
        </EditMove>
      )}
      {may.postpone && (
        <EditMove action={actions.postpone} on={on} summary="Postpone" submit="Not on this day" asksWhy>
          Its page says so, with the day struck through, until you give it a new one.
        </EditMove>
      )}
      {may.cancel && (
        <EditMove
          action={actions.cancel}
          on={on}
          summary="Cancel the event"
          submit="It will not happen"
          asksWhy
          why={event.stateNote}
        >
          Its page will say so, and every subscribed calendar. That stays.
        </EditMove>
      )}
      {may.explain && (
        <EditMove
          action={actions.explain}
          on={on}
          summary="Say why"
          submit="Save the reason"
          asksWhy
          why={event.stateNote}
        >
          One line on its page, beside {event.state === "published" ? "the old date" : "the word"}.
        </EditMove>
      )}
      {may.discard && (
        <EditMove action={actions.discard} on={on} summary="Discard the draft" submit="Throw it away">
          Nobody outside has seen it. It cannot be brought back.
        </EditMove>
      )}
    </>
  )
}
