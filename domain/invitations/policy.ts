import type { Editor, Guest } from "@/domain/actors/actor"
import type { MailState } from "@/domain/outbox/mail"
import { type InvitationState, namelessGuest } from "./invitation"

type Standing = {
  state: InvitationState
  isCancelledByGuest: boolean
  isTooLate: boolean
  /** Its recording has begun. */
  isOver: boolean
}

/**
 * Open, with another wish, or late: a yes is welcome while a seat is free. A lapse ends that after 60 days. What was called
 * off comes back by whoever called it off, and by an editor's hand.
 */
export const mayAccept = (
  actor: Guest | Editor,
  one: Pick<Standing, "state" | "isTooLate" | "isCancelledByGuest">,
) =>
  (!one.isTooLate && (one.state === "open" || one.state === "proposed" || one.state === "lapsed")) ||
  (one.state === "cancelled" && (actor.kind !== "guest" || one.isCancelledByGuest))

/** Who has a seat takes another one, or calls it off, until the recording begins. */
export const mayChange = (one: Pick<Standing, "state" | "isOver">) => one.state === "accepted" && !one.isOver
export const mayCancel = (one: Pick<Standing, "state" | "isOver">) => mayChange(one)

/** Our answer to another wish, or after a recording was called off. Silence is not answered with more mail. */
export const mayOffer = (_: Editor, one: Pick<Standing, "state">) =>
  one.state === "proposed" || one.state === "cancelled"

/** Told, and no yes. What is held is undone instead, and one from a pitch is taken back with its decision. */
export const mayTakeBack = (
  _: Editor,
  one: Pick<Standing, "state"> & { mail: { state: MailState } | null; decision: unknown },
) => !one.decision && (one.state === "proposed" || (one.state === "open" && one.mail?.state !== "waiting"))

/** What they proposed may rest with us: no mail, no clock, and their page stays as it is. */
export const mayRest = (_: Editor, one: Pick<Standing, "state"> & { isRested: boolean }) =>
  one.state === "proposed" && !one.isRested

/** Whether they came is known once the recording has begun, and can be mended until it airs. */
export const maySayWhetherTheyCame = (_: Editor, one: Pick<Standing, "state" | "isOver">) =>
  one.isOver && (one.state === "accepted" || one.state === "recorded" || one.state === "no_show")

/** Of who came and was forgotten nothing is left but their name; it goes when they ask for that too. */
export const mayHideName = (
  _: Editor,
  one: Pick<Standing, "state"> & { isForgotten: boolean; guestName: string },
) => one.isForgotten && mayPrepare(one) && one.guestName !== namelessGuest

export const mayCloseInvitation = (_: Editor, one: { state: InvitationState; isExpired: boolean }) =>
  one.state === "open" && one.isExpired

/** A guest tells about themselves, with a portrait, from the yes on, and for as long as somebody prepares or shows it. */
export const mayPrepare = (one: Pick<Standing, "state">) =>
  one.state === "accepted" || one.state === "recorded" || one.state === "aired"
