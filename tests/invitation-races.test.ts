import { expect, test } from "vitest"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { cancelSeat } from "@/domain/invitations/cancel-seat"
import { changeSeat } from "@/domain/invitations/change-seat"
import { inviteGuest } from "@/domain/invitations/invite-guest"
import { moveEpisode } from "@/domain/invitations/move-episode"
import { db } from "@/lib/db"
import type { Result } from "@/lib/result"
import { makeEditor, makeEpisode } from "./factories"
import { type Invited, invitationStandings, makeTold, typedInvite } from "./invitation-standings"
import { type InvitationVerbName, invitationVerbs } from "./invitation-verbs"
import { ownerSql } from "./owner-sql"

// Two people at once, through real transactions, four invitations in a wave. Who wins is counted; whoever loses is told,
// and no seat holds two, no guest sits on two, and each change of an entry has a number of its own.

const makeAt = (place: string) => (invitationStandings[place] as () => Promise<Invited>)()
const stateOf = async ({ invitationId }: Invited) =>
  (await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })).state

async function expectSeats() {
  const { rows } = await ownerSql.query<{ seats: number; guests: number; live: number; wrong: number }>(`
    select count(distinct seat_id)::int as seats, count(distinct invitation_id)::int as guests, count(*)::int as live,
      count(*) filter (where i.state not in ('accepted', 'recorded', 'aired'))::int as wrong
    from bookings b join invitations i on i.id = b.invitation_id where ended_at is null`)
  const { seats, guests, live, wrong } = rows[0] ?? { seats: 0, guests: 0, live: -1, wrong: 0 }
  expect([seats, guests, wrong]).toEqual([live, live, 0])
}

const sequencesOf = async ({ invitationId }: Invited) =>
  (await db.mail.findMany({ where: { invitationId }, orderBy: { id: "asc" } })).flatMap(({ calendar }) =>
    calendar ? [Number((calendar as { text: string }).text.match(/SEQUENCE:(\d+)/)?.[1])] : [],
  )

type Met = { one: Invited; won: string[]; state: string; results: Result<unknown>[] }

async function meet(
  place: string,
  [first, second]: [InvitationVerbName, InvitationVerbName],
  expected: (met: Met) => unknown,
) {
  const all = await Promise.all(Array.from({ length: 4 }, () => makeAt(place)))
  await Promise.all(
    all.map(async (one) => {
      const results = await Promise.all([invitationVerbs[first](one), invitationVerbs[second](one)])
      const won = [first, second].filter((_, index) => results[index]?.ok)
      await expected({ one, won, state: await stateOf(one), results })
      const sequences = await sequencesOf(one)
      expect(new Set(sequences).size, "each change has its number").toBe(sequences.length)
    }),
  )
  await expectSeats()
}

const once: [string, InvitationVerbName, InvitationVerbName][] = [
  ["told", "say yes", "say yes"],
  ["proposed", "say yes", "book by hand"],
  ["booked", "call it off", "call it off for them"],
  ["proposed", "offer other times", "offer other times"],
  ["offered anew, held", "undo", "undo"],
  ["called off by them", "say yes", "book by hand"],
  ["proposed", "let it rest", "let it rest"],
]
for (const [place, first, second] of once) {
  test(`happens once: ${first} and ${second}, ${place}`, () =>
    // Take `for update` out of lockedInvitation to see some of these done twice.
    meet(place, [first, second], ({ results }) =>
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]),
    ))
}

const orders: [string, InvitationVerbName, InvitationVerbName, (met: Met) => unknown][] = [
  [
    "told",
    "say yes",
    "say no",
    ({ won, state }) =>
      expect([won, state]).toEqual(
        won[0] === "say yes" ? [["say yes"], "accepted"] : [["say no"], "declined"],
      ),
  ],
  [
    "told",
    "say yes",
    "propose another time",
    // Words first, the seat after them: both hold. A seat first ends it.
    ({ won, state }) => {
      expect(won).toContain("say yes")
      expect(state).toBe("accepted")
    },
  ],
  [
    "booked",
    "change the seat",
    "call it off",
    ({ won, state }) => {
      expect(won).toContain("call it off")
      expect(state).toBe("cancelled")
    },
  ],
  [
    "booked, moved",
    "keep the new time",
    "change the seat",
    ({ won, state }) => {
      expect(won).toContain("change the seat")
      expect(state).toBe("accepted")
    },
  ],
  [
    "expired",
    "close for silence",
    "say yes",
    ({ won, state }) => {
      expect(won).toContain("say yes")
      expect(state).toBe("accepted")
    },
  ],
  [
    "proposed",
    "offer other times",
    "say yes",
    async ({ one, won, state }) => {
      expect(won).toContain("say yes")
      expect(state).toBe("accepted")
      // An offer that was written first is needed no more: it does not leave.
      const offers = await db.mail.findMany({
        where: { invitationId: one.invitationId, kind: "invitation-offer" },
      })
      for (const mail of offers) expect(mail.droppedAt ?? mail.state === "cancelled").toBeTruthy()
    },
  ],
  [
    "offered anew, held",
    "undo",
    "say no",
    ({ won, state }) => {
      expect(won).toContain("say no")
      expect(state).toBe("declined")
    },
  ],
  [
    "recording has begun",
    "they came",
    "they did not come",
    ({ state }) => expect(["recorded", "no_show"]).toContain(state),
  ],
]
for (const [place, first, second, expected] of orders) {
  test(`ends as one of both, in either order: ${first} and ${second}, ${place}`, () =>
    meet(place, [first, second], expected))
}

test("seats one of two who want the last seat, whether it is their first or a change", async () => {
  const [newcomer, sitting] = [await makeTold(), await makeAt("booked")]
  const { seatIds } = await makeEpisode({ inDays: 90 })
  const seatId = seatIds[0] ?? ""
  const [yes, change] = await Promise.all([
    acceptInvitation(newcomer.guest, { ...newcomer, seatId }),
    changeSeat(sitting.guest, { ...sitting, seatId }),
  ])
  expect([yes.ok, change.ok].filter(Boolean)).toHaveLength(1)
  const lost = yes.ok ? change : yes
  expect(lost).toMatchObject({ reason: "seat-gone", about: { free: expect.any(Array) } })
  // The old seat is theirs until the new one is.
  expect(await stateOf(sitting)).toBe("accepted")
  await expectSeats()
})

test("swaps nobody into a ring: two guests who want one another's seat both keep their own", async () => {
  const [one, other] = [await makeAt("booked"), await makeAt("booked")]
  for (let round = 0; round < 5; round++) {
    const [a, b] = await Promise.all([
      changeSeat(one.guest, { ...one, seatId: other.seatId }),
      changeSeat(other.guest, { ...other, seatId: one.seatId }),
    ])
    expect([a, b]).toMatchObject([{ reason: "seat-gone" }, { reason: "seat-gone" }])
  }
  await expectSeats()
})

test("seats two guests who were offered the same of two seats at one time", async () => {
  const { seatIds } = await makeEpisode({ inDays: 50, seats: 2 })
  const seatId = seatIds[0] ?? ""
  const all = await Promise.all(Array.from({ length: 3 }, () => makeTold()))
  const said = await Promise.all(all.map((one) => acceptInvitation(one.guest, { ...one, seatId })))
  expect(said.filter(({ ok }) => ok)).toHaveLength(2)
  await expectSeats()
})

test("tells whoever books a recording while it is moved of its new time, or of both", async () => {
  for (let round = 0; round < 4; round++) {
    const one = await makeTold()
    const before = await db.episode.findUniqueOrThrow({ where: { id: one.episodeId } })
    const recordsLocal = new Date(before.recordsLocal.getTime() + 3 * 3_600_000).toISOString().slice(0, 16)
    const [yes, moved] = await Promise.all([
      acceptInvitation(one.guest, one),
      moveEpisode(one.editor, { ...one, version: before.version, recordsLocal, words: "" }),
    ])
    expect([yes.ok, moved.ok]).toEqual([true, true])
    const mails = await db.mail.findMany({
      where: { invitationId: one.invitationId },
      orderBy: { createdAt: "asc" },
    })
    const entries = mails.flatMap(({ calendar }) => (calendar ? [(calendar as { text: string }).text] : []))
    const latest = entries.sort(
      (a, b) => Number(b.match(/SEQUENCE:(\d+)/)?.[1]) - Number(a.match(/SEQUENCE:(\d+)/)?.[1]),
    )[0]
    // Take `for share` out of take-seat.ts to see an entry that stays at the old time.
    expect(latest).toContain(recordsLocal.replace(/[-:]/g, ""))
  }
})

test("invites an address once, whoever of two editors was faster", async () => {
  const { seatIds } = await makeEpisode({ inDays: 60 })
  const [ada, ben] = [await makeEditor(), await makeEditor()]
  const input = typedInvite({ seatIds })
  // Take the lock of the contact out of invite-guest.ts to see two.
  const both = await Promise.all([inviteGuest(ada, input), inviteGuest(ben, input)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "already-invited" })
})

test("frees a seat for exactly one of many who wait for it", async () => {
  const sitting = await makeAt("booked")
  const waiting = await Promise.all(Array.from({ length: 6 }, () => makeTold()))
  const { seatId } = sitting
  await cancelSeat(sitting.guest, { ...sitting, words: "" })
  const said = await Promise.all([
    acceptInvitation(sitting.guest, { ...sitting, seatId }),
    ...waiting.map((one) => acceptInvitation(one.guest, { ...one, seatId })),
  ])
  expect(said.filter(({ ok }) => ok)).toHaveLength(1)
  await expectSeats()
})
