import { expect, test } from "vitest"
import { previewText } from "@/domain/outbox/mail"
import { db } from "@/lib/db"
import { makeEpisode } from "@/tests/factories"
import { done, type Invited, invitationStandings, makeTold } from "@/tests/invitation-standings"
import { acceptInvitation } from "./accept-invitation"
import { airGuests } from "./air-guests"
import { chooseZone } from "./choose-zone"
import { guestPage } from "./guest-page"
import { keepSeat } from "./keep-seat"
import { moveEpisode } from "./move-episode"

const at = (place: string) => (invitationStandings[place] as () => Promise<Invited>)()
const episodeOf = ({ episodeId }: Invited) => db.episode.findUniqueOrThrow({ where: { id: episodeId } })
const later = (local: Date, hours: number) =>
  new Date(local.getTime() + hours * 3_600_000).toISOString().slice(0, 16)

test("moves two guests of one recording along, each with their own entry and both of their clocks", async () => {
  const { seatIds, episodeId } = await makeEpisode({ inDays: 60, seats: 2 })
  const guests = [await makeTold(), await makeTold()]
  for (const [index, one] of guests.entries())
    await done(acceptInvitation(one.guest, { ...one, seatId: seatIds[index] ?? "" }))
  const [dana, kim] = guests as [Invited, Invited]
  await chooseZone(dana.guest, { zone: "Pacific/Apia" })
  const before = await db.episode.findUniqueOrThrow({ where: { id: episodeId } })
  const recordsLocal = later(before.recordsLocal, 26)
  const moved = await moveEpisode(dana.editor, {
    ...{ episodeId, version: before.version, recordsLocal },
    words: "The studio is being painted.",
  })
  expect(moved).toMatchObject({ ok: true, value: { told: 2 } })
  const after = await db.episode.findUniqueOrThrow({ where: { id: episodeId } })
  // It airs as long after it as before.
  expect(after.airsAt.getTime() - after.recordsAt.getTime()).toBe(
    before.airsAt.getTime() - before.recordsAt.getTime(),
  )
  for (const one of [dana, kim]) {
    const mail = await db.mail.findFirstOrThrow({
      where: { invitationId: one.invitationId, kind: "invitation-moved" },
    })
    expect(mail).toMatchObject({ toEmail: one.email, isHeld: false })
    const calendar = mail.calendar as { method: string; text: string }
    expect(calendar.method).toBe("REQUEST")
    expect(calendar.text).toContain("SEQUENCE:1")
    expect(calendar.text).toContain(`DTSTART;TZID=America/Detroit:${recordsLocal.replace(/[-:]/g, "")}00`)
    const text = previewText(mail.body as never)
    expect(text).toContain("The studio is being painted.")
    expect(text.includes("in Apia")).toBe(one === dana)
  }
  expect((await guestPage(dana.guest))?.movedFromLocal).not.toBeNull()
  await done(keepSeat(dana.guest))
  expect((await guestPage(dana.guest))?.movedFromLocal).toBeNull()
})

test("refuses an old page, the same time, the past, and what has begun", async () => {
  const one = await at("booked")
  const { version, recordsLocal } = await episodeOf(one)
  const move = (over: object) =>
    moveEpisode(one.editor, { ...one, version, recordsLocal: later(recordsLocal, 1), words: "", ...over })
  expect(await move({ version: version + 1 })).toMatchObject({ reason: "changed-meanwhile" })
  expect(await move({ recordsLocal: later(recordsLocal, 0) })).toMatchObject({ reason: "same-time" })
  expect(await move({ recordsLocal: "2020-01-01T19:00" })).toMatchObject({ reason: "in-the-past" })
  const over = await at("recording has begun")
  const begun = await episodeOf(over)
  expect(
    await moveEpisode(over.editor, {
      ...over,
      version: begun.version,
      recordsLocal: later(begun.recordsLocal, 48),
      words: "",
    }),
  ).toMatchObject({ reason: "in-the-past" })
})

test("thanks who was recorded once their episode is out, once, and nobody of whom that was not said", async () => {
  const [came, unsaid, missed] = [
    await at("recorded"),
    await at("recording has begun"),
    await at("did not come"),
  ]
  const { theClock } = await import("@/domain/actors/actor")
  expect(await airGuests(theClock())).toBe(0)
  await db.episode.updateMany({
    where: { id: { in: [came, unsaid, missed].map(({ episodeId }) => episodeId) } },
    data: { airsAt: new Date(Date.now() - 60_000) },
  })
  const written = await Promise.all([airGuests(theClock()), airGuests(theClock())])
  expect(written.sort()).toEqual([0, 1])
  const thanks = await db.mail.findMany({ where: { kind: "invitation-thanks" } })
  expect(thanks).toMatchObject([{ invitationId: came.invitationId, isHeld: true }])
  expect(previewText(thanks[0]?.body as never)).toContain(`/show/${(await episodeOf(came)).number}`)
})
