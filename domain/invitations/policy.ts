import type { Editor } from "@/domain/actors/actor"
import type { InvitationState } from "./invitation"

/** Open, with another wish, or late: a yes is welcome while a seat is free. A lapse ends that after 60 days. */
export const mayAccept = (one: { state: InvitationState; isTooLate: boolean }) =>
  !one.isTooLate && (one.state === "open" || one.state === "proposed" || one.state === "lapsed")

export const mayCloseInvitation = (_: Editor, one: { state: InvitationState; isExpired: boolean }) =>
  one.state === "open" && one.isExpired

/** Whoever has a seat, before and after the recording. The database lets go of it when they no longer come. */
export const mayGivePortrait = (one: { state: InvitationState }) =>
  one.state === "accepted" || one.state === "recorded" || one.state === "aired"
