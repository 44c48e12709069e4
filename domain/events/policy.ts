import type { Editor } from "@/domain/actors/actor"
import type { EventState } from "./event"

/** Any editor may write drafts and change what is listed. */
export const mayEditEvent = (_: Editor, event: { state: EventState }) => event.state !== "cancelled"

export const mayPublishEvent = (_: Editor, event: { state: EventState }) =>
  event.state === "draft" || event.state === "postponed"

export const mayTakeDownEvent = (_: Editor, event: { state: EventState }) => event.state === "published"

export const mayCancelEvent = (_: Editor, event: { state: EventState }) =>
  event.state === "published" || event.state === "postponed"
