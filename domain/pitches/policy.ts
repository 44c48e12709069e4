import { type Editor, isAdmin } from "@/domain/actors/actor"
import type { Outcome, PitchState } from "./pitch"

/** A pitch that waits for us, or for an answer that is no longer needed. It can wait out of sight, too. */
export const mayDecide = (_: Editor, pitch: { state: PitchState }) =>
  pitch.state === "queued" || pitch.state === "asked"

/** Out of sight without a mail, also what nobody has confirmed. */
export const mayPutAway = (_: Editor, pitch: { state: PitchState }) => pitch.state !== "closed"

/** What was put away comes back for 30 days, unless they took it back themselves. */
export const mayFetchBack = (
  _: Editor,
  pitch: { outcome: Outcome | null; isWithdrawn: boolean; isUndoTime: boolean },
) => pitch.outcome === "spam" && !pitch.isWithdrawn && pitch.isUndoTime

/** Whoever has a tie to the pitcher decides nothing about them, whatever else would allow it: colleagues do. */
export const isUntied = (editor: Editor, ties: { memberId: string }[]) =>
  ties.every(({ memberId }) => memberId !== editor.memberId)

/** The members are asked, and answer, while there is something to decide. */
export const mayVouch = (pitch: { state: PitchState }) => pitch.state === "queued" || pitch.state === "asked"

/** At most two rounds, one at a time. */
export const mayAsk = (_: Editor, pitch: { state: PitchState; rounds: number }) =>
  pitch.state === "queued" && pitch.rounds < 2

/** Until a worker takes the mail in hand, and never after something became public. */
export const mayUndo = (_: Editor, pitch: { state: PitchState; isMailWaiting: boolean; isListed: boolean }) =>
  pitch.isMailWaiting && !pitch.isListed && pitch.state !== "unconfirmed"

/** What was told can be taken back by an admin, with a correction. What was put away was told to nobody. */
export const mayReverse = (editor: Editor, decision: { outcome: Outcome | null; isTold: boolean }) =>
  isAdmin(editor) && decision.isTold && decision.outcome !== null && decision.outcome !== "spam"

/** Silence is closed by a person, once the time is up and our mail really went out. */
export const mayCloseForSilence = (_: Editor, pitch: { state: PitchState; isOverdue: boolean }) =>
  pitch.state === "asked" && pitch.isOverdue

/** The pitcher may change the words while nothing is decided. */
export const mayEdit = (pitch: { state: PitchState }) => pitch.state === "queued" || pitch.state === "asked"

/** Shown wherever it reads as received: a form that goes away would tell of a decision before its mail does. */
export const mayOfferEdit = (pitch: { state: PitchState; label: string }) =>
  mayEdit(pitch) || (pitch.state === "closed" && pitch.label.startsWith("Received"))

export const mayWithdraw = (pitch: { isWithdrawn: boolean; isListed: boolean; isGuest: boolean }) =>
  !pitch.isWithdrawn && !pitch.isListed && !pitch.isGuest

/** The way back of a decline leads to the same pitch, once. */
export const mayLookAgain = (pitch: {
  outcome: Outcome | null
  isTold: boolean
  lookedAgainAt: Date | null
}) => pitch.outcome === "declined" && pitch.isTold && pitch.lookedAgainAt === null

/** What was closed for silence, or withdrawn, comes back with one press while the time lasts. */
export const mayReopen = (pitch: { outcome: Outcome | null; isWithdrawn: boolean; isReopenTime: boolean }) =>
  (pitch.outcome === "lapsed" || pitch.isWithdrawn) && pitch.isReopenTime
