import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { cancelSeat } from "@/domain/invitations/cancel-seat"
import { changeSeat } from "@/domain/invitations/change-seat"
import { declineInvitation } from "@/domain/invitations/decline-invitation"
import { giveRelease, hashOfRelease } from "@/domain/invitations/give-release"
import { keepSeat } from "@/domain/invitations/keep-seat"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { offerSeats } from "@/domain/invitations/offer-seats"
import { emptyPrep } from "@/domain/invitations/prep"
import { proposeTime } from "@/domain/invitations/propose-time"
import { restInvitation } from "@/domain/invitations/rest-invitation"
import { savePrep } from "@/domain/invitations/save-prep"
import { sayWhetherTheyCame } from "@/domain/invitations/say-whether-they-came"
import { takeBackInvitation } from "@/domain/invitations/take-back-invitation"
import { undoInvitation } from "@/domain/invitations/undo-invitation"
import { defaultSettings } from "@/domain/settings/settings"
import type { Result } from "@/lib/result"
import { because, type Invited, versionOfInvitation } from "./invitation-standings"

export type InvitationVerb = (one: Invited) => Promise<Result<unknown>>

/** Everything that anybody can do with an invitation, by its name in the table. */
export const invitationVerbs = {
  "say yes": (one) => acceptInvitation(one.guest, one),
  "book by hand": (one) => acceptInvitation(one.editor, one),
  "propose another time": (one) => proposeTime(one.guest, { ...one, words: "In April." }),
  "say no": (one) => declineInvitation(one.guest, { askAgainIn: "" }),
  "change the seat": (one) => changeSeat(one.guest, { ...one, seatId: one.otherSeatId }),
  "change it by hand": (one) => changeSeat(one.editor, { ...one, seatId: one.otherSeatId }),
  "keep the new time": (one) => keepSeat(one.guest),
  "call it off": (one) => cancelSeat(one.guest, { ...one, words: "" }),
  "call it off for them": (one) => cancelSeat(one.editor, { ...one, words: because }),
  "offer other times": async (one) =>
    offerSeats(one.editor, {
      ...one,
      version: await versionOfInvitation(one),
      seatIds: [one.otherSeatId],
      sentence: "",
    }),
  "take it back": (one) => takeBackInvitation(one.editor, { ...one, words: because }),
  "let it rest": (one) => restInvitation(one.editor, one),
  "close for silence": (one) => lapseInvitation(one.editor, one),
  "they came": (one) => sayWhetherTheyCame(one.editor, { ...one, came: "yes" }),
  "they did not come": (one) => sayWhetherTheyCame(one.editor, { ...one, came: "no" }),
  undo: (one) => undoInvitation(one.editor, one),
  prepare: (one) => savePrep(one.guest, { ...emptyPrep, bio: "I mend things." }),
  "agree to the release": (one) =>
    giveRelease(one.guest, { release: "agree", hash: hashOfRelease(defaultSettings.show.release) }),
} satisfies Record<string, InvitationVerb>

export type InvitationVerbName = keyof typeof invitationVerbs
