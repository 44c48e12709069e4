import type { Editor } from "@/domain/actors/actor"
import type { EventState } from "./event"

type Standing = { state: EventState }

/** Any editor may write drafts and change what is listed. A cancelled event stays as it was announced. */
export const mayEditEvent = (_: Editor, event: Standing) => event.state !== "cancelled"

export const mayPublishEvent = (_: Editor, event: Standing) =>
  event.state === "draft" || event.state === "postponed"

export const mayPostponeEvent = (_: Editor, event: Standing & { isOver: boolean }) =>
  event.state === "published" && !event.isOver

export const mayGiveNewDate = (_: Editor, event: Standing) => event.state === "postponed"

const mayTakeDownEvent = (_: Editor, event: Standing) =>
  event.state === "published" || event.state === "postponed"

const mayCancelEvent = (_: Editor, event: Standing) =>
  event.state === "published" || event.state === "postponed"

/** Why it does not take place as announced: said while that is so, and of one that moved. */
export const mayExplainEvent = (_: Editor, event: Standing & { hasMoved: boolean }) =>
  event.state === "cancelled" ||
  event.state === "postponed" ||
  (event.state === "published" && event.hasMoved)

/** What came of it: once it is over, or when it will never be. */
export const mayWriteRecap = (_: Editor, event: Standing & { isOver: boolean }) =>
  event.state === "cancelled" || (event.state === "published" && event.isOver)

/** Only what nobody outside has seen may go without a trace. */
export const mayDiscardDraft = (
  _: Editor,
  event: Standing & { wasPublicAt: Date | null; isPitched: boolean },
) => event.state === "draft" && event.wasPublicAt === null && !event.isPitched

/** What this editor may do with an event, for its page. */
export const movesOf = (
  editor: Editor,
  event: Standing & {
    movedFromLocal: unknown
    wasPublicAt: Date | null
    isPitched: boolean
    isOver: boolean
  },
) => ({
  publish: mayPublishEvent(editor, event),
  postpone: mayPostponeEvent(editor, event),
  giveNewDate: mayGiveNewDate(editor, event),
  takeDown: mayTakeDownEvent(editor, event),
  cancel: mayCancelEvent(editor, event),
  explain: mayExplainEvent(editor, { ...event, hasMoved: event.movedFromLocal !== null }),
  discard: mayDiscardDraft(editor, event),
})
