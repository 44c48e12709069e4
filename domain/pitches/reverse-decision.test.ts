import { expect, test } from "vitest"
import type { Pitcher } from "@/domain/actors/actor"
import { logOf } from "@/domain/audit/queries"
import { takeDownEvent } from "@/domain/events/take-down-event"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { guestPage } from "@/domain/invitations/guest-page"
import { db } from "@/lib/db"
import { clock, guestOf, handOver, makeEditor, makeQueuedPitch, versionOf } from "@/tests/factories"
import { decisions, makeDecided, makeGround, makeTold } from "@/tests/moves"
import { exportPitch } from "./export-pitch"
import { forgetMe } from "./forget-me"
import { lookAgain } from "./look-again"
import { labelOf } from "./pitch"
import { pitchOnScreen } from "./pitch-on-screen"
import { pitcherPage } from "./pitcher-page"
import { mayLookAgain, mayReopen, mayWithdraw } from "./policy"
import { publishListing } from "./publish-listing"
import { reopenPitch } from "./reopen-pitch"
import { reverseDecision } from "./reverse-decision"
import { undoDecision } from "./undo-decision"
import { withdrawPitch } from "./withdraw-pitch"
import { writeMessage } from "./write-message"

const correction = "Sam misread the date: it is in February, not in January."
const again = {
  whatChanged: "Sam will speak there.",
  audienceValue: "After this, our people can mend a kettle.",
}
const reversible = ["approved", "declined", "invited", "duplicate", "lapsed"] as const

const reverse = async (pitchId: string, over: { version?: number } = {}) =>
  reverseDecision(await makeEditor("admin"), {
    pitchId,
    version: await versionOf(pitchId),
    correction,
    ...over,
  })

async function makeReversed(outcome: (typeof reversible)[number]) {
  const made = await makeTold(outcome)
  const before = await shown(made.pitcher)
  expect(await reverse(made.pitchId)).toMatchObject({ ok: true })
  return { ...made, before }
}

/** What the page says and offers. */
async function shown(pitcher: Pitcher): Promise<string> {
  const page = await pitcherPage(pitcher)
  const { decision, mails, forgottenOn, listed, messages } = page
  const offers = [mayLookAgain(page), mayReopen(page), mayWithdraw(page)]
  return JSON.stringify([labelOf(page), offers, decision, mails, forgottenOn, listed, messages])
}

for (const outcome of reversible) {
  test(`takes back what was told and lets the page say so only with its mail: ${outcome}`, async () => {
    const { pitchId, pitcher, before, editor, ground } = await makeReversed(outcome)
    expect(await shown(pitcher)).toBe(before)
    expect(await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })).toMatchObject({
      state: "queued",
      isOurTurn: true,
    })
    const { correctionMail, ...decision } = await db.decision.findFirstOrThrow({
      where: { pitchId, outcome },
      include: { correctionMail: true },
    })
    expect(decision).toMatchObject({ correction, undoneAt: null })
    expect(decision.supersededAt).not.toBeNull()
    expect(correctionMail).toMatchObject({ kind: "pitch-correction", state: "waiting", isHeld: true })
    expect(JSON.stringify(correctionMail?.body)).toContain(correction)
    await handOver({ pitchId })
    expect(labelOf(await pitcherPage(pitcher))).toMatch(/^Received, you'll hear by/)
    const on = { pitchId, version: await versionOf(pitchId) }
    expect(await decisions.declined(editor, on, ground)).toMatchObject({ ok: true })
    const screen = await pitchOnScreen(editor, pitchId)
    expect(screen?.decision?.outcome).toBe("declined")
    expect(screen?.reversed).toMatchObject([{ outcome, correction }])
    const log = (await logOf(editor, "pitch", pitchId)).map(({ action }) => action)
    expect(log).toEqual(expect.arrayContaining([`pitch.${outcome}`, "pitch.reversed", "pitch.declined"]))
  })

  test(`undoes a reversal while its mail is held, and the decision stands as it stood: ${outcome}`, async () => {
    const { pitchId, pitcher, before, editor } = await makeReversed(outcome)
    expect(await undoDecision(editor, { pitchId })).toMatchObject({
      ok: true,
      value: { outcome: "reversed" },
    })
    expect(await shown(pitcher)).toBe(before)
    expect(await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })).toMatchObject({
      state: "closed",
      isOurTurn: false,
    })
    expect(await db.mail.count({ where: { pitchId, kind: "pitch-correction", state: "cancelled" } })).toBe(1)
    await handOver({ pitchId })
    expect(await shown(pitcher)).toBe(before)
    // What had been written is at hand for the next time.
    expect((await pitchOnScreen(editor, pitchId))?.decision?.correction).toBe(correction)
    expect(await reverse(pitchId)).toMatchObject({ ok: true })
  })
}

test("refuses an editor who is no admin, an old page, and what was not told yet", async () => {
  const { editor, pitchId } = await makeDecided("declined")
  const version = await versionOf(pitchId)
  expect(await reverse(pitchId)).toMatchObject({ ok: false, reason: "not-told-yet" })
  await handOver({ pitchId })
  const byEditor = await reverseDecision(editor, { pitchId, version, correction })
  expect(byEditor).toMatchObject({ ok: false, reason: "not-allowed" })
  expect(await reverse(pitchId, { version: version - 1 })).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    about: { by: "Sam", what: "declined" },
  })
})

test("finds nothing to reverse where nothing was told", async () => {
  const [open, away, taken] = [await makeQueuedPitch(), await makeDecided("spam"), await makeTold("approved")]
  await withdrawPitch(taken.pitcher)
  for (const { pitchId } of [open, away, taken])
    expect(await reverse(pitchId)).toMatchObject({ ok: false, reason: "nothing-to-reverse" })
})

test("reverses no listing before it is taken down, and leaves that draft to the group", async () => {
  const { editor, pitchId } = await makeTold("approved")
  const { eventId } = await db.proposedEvent.findFirstOrThrow({ where: { pitchId } })
  const event = () => db.event.findUniqueOrThrow({ where: { id: eventId ?? "" } })
  expect(await publishListing(editor, await event())).toMatchObject({ ok: true })
  expect(await reverse(pitchId)).toMatchObject({ ok: false, reason: "already-public" })
  await takeDownEvent(editor, await event())
  expect(await reverse(pitchId)).toMatchObject({ ok: true })
  expect(await db.proposedEvent.count({ where: { pitchId, eventId: { not: null } } })).toBe(0)
  await undoDecision(editor, { pitchId })
  expect(await db.proposedEvent.count({ where: { pitchId, eventId: (await event()).id } })).toBe(1)
})

test("discards the drafts of an approval, and brings them back whole with an undo", async () => {
  const { editor, pitchId } = await makeTold("approved")
  const description = "Bring a lamp that flickers."
  const drafts = () =>
    db.event.findMany({ where: { description }, include: { involvements: true, proposed: true } })
  await db.event.updateMany({ where: { proposed: { pitchId } }, data: { description } })
  const before = await drafts()
  await reverse(pitchId)
  expect(await drafts()).toEqual([])
  await undoDecision(editor, { pitchId })
  expect(await drafts()).toEqual(before)
})

test("takes an open invitation back without telling the guest first, and gives it back with an undo", async () => {
  const { editor, pitchId, invitationId } = await makeTold("invited")
  const guest = await guestOf(invitationId)
  const before = await guestPage(guest)
  await reverse(pitchId)
  expect(await guestPage(guest)).toEqual(before)
  await undoDecision(editor, { pitchId })
  expect(await guestPage(guest)).toEqual(before)
  await reverse(pitchId)
  await handOver({ pitchId })
  expect((await guestPage(guest))?.state).toBe("withdrawn")
})

test("takes no seat from a guest", async () => {
  const { pitchId, invitationId, ground } = await makeTold("invited")
  const seatId = ground.seatIds[0] ?? ""
  await acceptInvitation(await guestOf(invitationId), { invitationId, seatId })
  expect(await reverse(pitchId)).toMatchObject({ ok: false, reason: "already-booked" })
})

test("lets them open it again themselves before the correction has left, which is then not needed", async () => {
  const declined = await makeReversed("declined")
  expect(await lookAgain(declined.pitcher, again)).toMatchObject({ ok: true })
  const lapsed = await makeReversed("lapsed")
  expect(await reopenPitch(lapsed.pitcher)).toMatchObject({ ok: true })
  const taken = await makeReversed("approved")
  expect(await withdrawPitch(taken.pitcher)).toMatchObject({ ok: true })
  expect(labelOf(await pitcherPage(taken.pitcher))).toBe("Withdrawn")
  for (const { pitchId, pitcher, editor } of [declined, lapsed, taken]) {
    expect(await db.mail.count({ where: { pitchId, kind: "pitch-correction", state: "cancelled" } })).toBe(1)
    expect(await undoDecision(editor, { pitchId })).toMatchObject({ ok: false, reason: "nothing-to-undo" })
    expect(labelOf(await pitcherPage(pitcher))).toMatch(/^(Received|Withdrawn)/)
  }
})

test("keeps it our turn when they wrote before a reversal was undone", async () => {
  const { editor, pitcher, pitchId } = await makeReversed("declined")
  await writeMessage(pitcher, "The date moved.")
  await undoDecision(editor, { pitchId })
  expect((await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })).isOurTurn).toBe(true)
})

test("lets a duplicate read as its original did, until the correction has left", async () => {
  const { pitchId: originalId } = await makeTold("declined")
  const [editor, copy] = [await makeEditor(), await makeQueuedPitch()]
  const ground = { ...(await makeGround()), originalId }
  await decisions.duplicate(editor, copy, ground)
  await handOver(copy)
  await reverse(originalId)
  expect(labelOf(await pitcherPage(copy.pitcher))).toBe("Not listed this time")
  await handOver({ pitchId: originalId })
  expect(labelOf(await pitcherPage(copy.pitcher))).toMatch(/^Received/)
})

test("hands the correction over with all that we hold, once it was told, and forgets it with the rest", async () => {
  const { pitchId, pitcher } = await makeReversed("approved")
  expect(JSON.stringify(await exportPitch(pitcher))).not.toContain(correction)
  await handOver({ pitchId })
  expect(JSON.stringify(await exportPitch(pitcher))).toContain(correction)
  await forgetMe(pitcher, { isNever: false })
  const rows = [
    await db.decision.findMany({ where: { pitchId } }),
    await db.mail.findMany({ where: { pitchId } }),
  ]
  for (const word of [correction, "Soldering"]) expect(JSON.stringify(rows).includes(word)).toBe(false)
})

test("lets one of two admins reverse, and tells the other by whom", async () => {
  // Take `for update` out of reverse-decision.ts to see both of them write a correction.
  for (let wave = 0; wave < 5; wave++) {
    const { pitchId } = await makeTold("declined")
    const version = await versionOf(pitchId)
    const admins = await Promise.all(Array.from({ length: 6 }, () => makeEditor("admin")))
    const results = await Promise.all(
      admins.map((admin) => reverseDecision(admin, { pitchId, version, correction })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    for (const lost of results.filter(({ ok }) => !ok))
      expect(lost).toMatchObject({ reason: "changed-meanwhile", about: { by: "Sam", what: "reversed" } })
    expect(await db.mail.count({ where: { pitchId, kind: "pitch-correction" } })).toBe(1)
    expect(await db.auditEntry.count({ where: { subjectId: pitchId, action: "pitch.reversed" } })).toBe(1)
  }
})

test("ends with either the correction or the undo, never both", async () => {
  const { deliverMail } = await import("@/domain/outbox/deliver-mail")
  await db.$executeRaw`update mails set state = 'cancelled' where state = 'waiting'`
  await db.settings.update({ where: { id: true }, data: { value: { holdMinutes: 0 } } })
  const editor = await makeEditor()
  for (let wave = 0; wave < 3; wave++) {
    const made = await Promise.all(Array.from({ length: 10 }, () => makeTold("declined")))
    await Promise.all(made.map(({ pitchId }) => reverse(pitchId)))
    const undone = made.map(({ pitchId }) => undoDecision(editor, { pitchId }))
    const deliveries = Array.from({ length: 3 }, () => deliverMail(clock))
    await Promise.all([...undone, ...deliveries])
    for (const { pitchId } of made) {
      const { correctionMail, supersededAt } = await db.decision.findFirstOrThrow({
        where: { pitchId },
        include: { correctionMail: true },
      })
      expect(correctionMail?.state === "cancelled").toBe(supersededAt === null)
    }
  }
  await db.settings.update({ where: { id: true }, data: { value: {} } })
})
