import type { Editor, Guest } from "@/domain/actors/actor"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { airGuests } from "@/domain/invitations/air-guests"
import { cancelSeat } from "@/domain/invitations/cancel-seat"
import { declineInvitation } from "@/domain/invitations/decline-invitation"
import { inviteGuest, inviteGuestInput } from "@/domain/invitations/invite-guest"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { moveEpisode } from "@/domain/invitations/move-episode"
import { offerSeats } from "@/domain/invitations/offer-seats"
import { proposeTime } from "@/domain/invitations/propose-time"
import { restInvitation } from "@/domain/invitations/rest-invitation"
import { sayWhetherTheyCame } from "@/domain/invitations/say-whether-they-came"
import { undoInvitation } from "@/domain/invitations/undo-invitation"
import { db } from "@/lib/db"
import type { Result } from "@/lib/result"
import { clock, guestOf, handOver, makeEditor, makeEpisode, newAddress } from "./factories"
import { ownerSql } from "./owner-sql"

/** An invitation somewhere in its life, with whoever can do something about it. */
export type Invited = {
  invitationId: string
  guest: Guest
  editor: Editor
  email: string
  episodeId: string
  /** Offered, and free until somebody sits there. */
  seatId: string
  /** Free, on another recording. */
  otherSeatId: string
}

export const because = "The studio is flooded, we are sorry."

export async function done<R extends Result<unknown>>(move: Promise<R>): Promise<Extract<R, { ok: true }>> {
  const result = await move
  if (!result.ok) throw new Error(result.reason)
  return result as Extract<R, { ok: true }>
}

export const typedInvite = (over: Partial<Record<keyof typeof inviteGuestInput.shape, unknown>> = {}) =>
  inviteGuestInput.parse({
    email: newAddress("dana"),
    name: "Dana Reyes",
    knownFrom: "You spoke at the library in March.",
    sentence: "Your repair nights are what our listeners ask about.",
    ...over,
  })

const people: { editor?: Editor } = {}

/** Invited without a pitch, its mail still held. */
export async function makeInvited({
  inDays = 40,
  seats = 1,
  email = newAddress("dana"),
} = {}): Promise<Invited> {
  people.editor ??= await makeEditor()
  const { editor } = people
  const [one, other] = [await makeEpisode({ inDays, seats }), await makeEpisode({ inDays: inDays + 7 })]
  const [seatId = "", otherSeatId = ""] = [one.seatIds[0], other.seatIds[0]]
  const input = typedInvite({ email, seatIds: [seatId] })
  const { invitationId } = (await done(inviteGuest(editor, input))).value
  const guest = await guestOf(invitationId)
  return { invitationId, guest, editor, email: input.email, episodeId: one.episodeId, seatId, otherSeatId }
}

export const versionOfInvitation = async ({ invitationId }: Pick<Invited, "invitationId">) =>
  (await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })).version

/** The same, told. */
export async function makeTold(over: Parameters<typeof makeInvited>[0] = {}): Promise<Invited> {
  const one = await makeInvited(over)
  await handOver(one)
  return one
}

/** In place of a clock that would make everybody else's time pass too. */
export const agoOf = ({ invitationId }: Invited, days: number) =>
  ownerSql.query(
    "update mails set accepted_at = clock_now() - make_interval(days => $2) where invitation_id = $1 and accepted_at is not null",
    [invitationId, days],
  )

const recordedAgo = ({ episodeId }: Invited, hours: number) =>
  ownerSql.query(
    `update episodes set records_local = (clock_now() - make_interval(hours => $2)) at time zone zone,
       airs_at = clock_now() + interval '7 days' where id = $1`,
    [episodeId, hours],
  )

const aired = ({ episodeId }: Invited) =>
  ownerSql.query("update episodes set airs_at = clock_now() - interval '1 minute' where id = $1", [episodeId])

const accept = (one: Invited) => done(acceptInvitation(one.guest, one))
const offer = async (one: Invited) =>
  done(
    offerSeats(one.editor, {
      ...one,
      version: await versionOfInvitation(one),
      seatIds: [one.otherSeatId],
      sentence: "",
    }),
  )
const propose = (one: Invited) => done(proposeTime(one.guest, { ...one, words: "In March." }))
const lapse = async (one: Invited) => {
  await agoOf(one, 15)
  await done(lapseInvitation(one.editor, one))
}
const booked = async () => {
  const one = await makeTold()
  await accept(one)
  return one
}
const over = async () => {
  const one = await booked()
  await recordedAgo(one, 3)
  return one
}
async function then(one: Promise<Invited>, ...moves: ((one: Invited) => Promise<unknown>)[]) {
  const invited = await one
  for (const move of moves) await move(invited)
  return invited
}

/** Every place where an invitation can stand, by how it gets there. */
export const invitationStandings: Record<string, () => Promise<Invited>> = {
  held: makeInvited,
  told: makeTold,
  expired: () => then(makeTold(), (one) => agoOf(one, 15)),
  proposed: () => then(makeTold(), propose),
  rested: () => then(makeTold(), propose, (one) => done(restInvitation(one.editor, one))),
  "offered anew, held": () => then(makeTold(), propose, offer),
  "offered anew, told": () => then(makeTold(), propose, offer, handOver),
  declined: () => then(makeTold(), (one) => done(declineInvitation(one.guest, { askAgainIn: "3 months" }))),
  lapsed: () => then(makeTold(), lapse),
  "lapsed too long ago": () =>
    then(makeTold(), lapse, ({ invitationId }) =>
      ownerSql.query("update invitations set lapsed_at = clock_now() - interval '61 days' where id = $1", [
        invitationId,
      ]),
    ),
  booked,
  "booked, moved": () =>
    then(booked(), async (one) => {
      const episode = await db.episode.findUniqueOrThrow({ where: { id: one.episodeId } })
      const recordsLocal = new Date(episode.recordsLocal.getTime() + 2 * 3_600_000).toISOString().slice(0, 16)
      await done(moveEpisode(one.editor, { ...one, version: episode.version, recordsLocal, words: "" }))
    }),
  "recording has begun": over,
  "called off by them": () => then(booked(), (one) => done(cancelSeat(one.guest, { ...one, words: "" }))),
  "called off by us": () => then(booked(), (one) => done(cancelSeat(one.editor, { ...one, words: because }))),
  recorded: () => then(over(), (one) => done(sayWhetherTheyCame(one.editor, { ...one, came: "yes" }))),
  "did not come": () => then(over(), (one) => done(sayWhetherTheyCame(one.editor, { ...one, came: "no" }))),
  "aired, thanks held": () =>
    then(
      over(),
      (one) => done(sayWhetherTheyCame(one.editor, { ...one, came: "yes" })),
      aired,
      () => airGuests(clock),
    ),
  withdrawn: () => then(makeInvited(), (one) => done(undoInvitation(one.editor, one))),
}
