import sharp from "sharp"
import { expect, test } from "vitest"
import { episodeByNumber } from "@/domain/episodes/queries"
import { fileForEditors, portraitOf, publicFile } from "@/domain/media/queries"
import { exportPitch } from "@/domain/pitches/export-pitch"
import { invitePitcher } from "@/domain/pitches/invite-pitcher"
import { db } from "@/lib/db"
import { guestOf, handOver, makeEditor, makeEpisode, makeQueuedPitch } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { acceptInvitation } from "./accept-invitation"
import { chooseZone } from "./choose-zone"
import { forgetGuest } from "./forget-guest"
import { guestPage } from "./guest-page"
import { listInvitations } from "./list-invitations"
import { removePortrait, setPortrait, usePortrait } from "./set-portrait"

const words = { alt: "Dana", focalX: 50, focalY: 20 }
const picture = (background = "#246") =>
  sharp({ create: { width: 50, height: 60, channels: 3, background } })
    .jpeg()
    .toBuffer()

async function makeGuest() {
  const { seatIds, number } = await makeEpisode()
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const invited = await invitePitcher(editor, { ...pitch, seatIds, sentence: "Come and tell us." })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const { invitationId } = invited.value
  await handOver({ pitchId: pitch.pitchId })
  await handOver({ invitationId })
  return { editor, pitch, number, invitationId, seatId: seatIds[0] ?? "", guest: await guestOf(invitationId) }
}
async function makeBooked() {
  const made = await makeGuest()
  const { guest, invitationId, seatId } = made
  const yes = await acceptInvitation(guest, { invitationId, seatId })
  if (!yes.ok) throw new Error(yes.reason)
  return made
}
const portraitIdOf = async (id: string) =>
  (await db.invitation.findUniqueOrThrow({ where: { id } })).portraitId ?? ""
async function makePortrait() {
  const made = await makeBooked()
  const given = await setPortrait(made.guest, { bytes: await picture(), ...words })
  if (!given.ok) throw new Error(given.reason)
  const portraitId = await portraitIdOf(made.invitationId)
  return { ...made, portraitId, file: { id: portraitId, width: 50, format: "webp" } as const }
}
const onPage = async (number: number) => (await episodeByNumber(number))?.portraits ?? []
const version = async () =>
  Number((await ownerSql.query("select version from content_versions")).rows[0].version)

test("shows a portrait to its guest and to editors, and to nobody else before an editor uses it", async () => {
  const { editor, guest, number, invitationId, portraitId, file } = await makePortrait()
  const { guest: other } = await makeBooked()
  expect(await guestPage(guest)).toMatchObject({ portrait: { ...words, isUsed: false } })
  expect(await portraitOf(guest, file)).toBeInstanceOf(Uint8Array)
  expect(await fileForEditors(editor, file)).toBeInstanceOf(Uint8Array)
  expect(await portraitOf(other, file)).toBeNull()
  expect(await publicFile(file)).toBeNull()
  expect(await onPage(number)).toEqual([])
  const before = await version()
  expect(await usePortrait(editor, { invitationId, portraitId })).toMatchObject({ ok: true })
  expect(await version()).toBeGreaterThan(before)
  expect(await publicFile(file)).toBeInstanceOf(Uint8Array)
  expect(await onPage(number)).toMatchObject([{ name: "Dana", picture: { id: portraitId, alt: "Dana" } }])
})

test("takes a new portrait off the page until an editor has seen that one too, and keeps nothing of the old", async () => {
  const { editor, guest, number, invitationId, portraitId, file } = await makePortrait()
  await usePortrait(editor, { invitationId, portraitId })
  await setPortrait(guest, { bytes: await picture("#900"), ...words })
  expect(await onPage(number)).toEqual([])
  expect(await fileForEditors(editor, file)).toBeNull()
  const next = await portraitIdOf(invitationId)
  expect(await publicFile({ ...file, id: next })).toBeNull()
  // The editor's page still shows the first.
  expect(await usePortrait(editor, { invitationId, portraitId })).toMatchObject({
    reason: "changed-meanwhile",
  })
  expect(await usePortrait(editor, { invitationId, portraitId: next })).toMatchObject({ ok: true })
  expect(await usePortrait(editor, { invitationId, portraitId: next })).toMatchObject({
    reason: "changed-meanwhile",
  })
})

test("lets its guest or an editor take it off, with every byte of it, and no other guest", async () => {
  for (const who of ["guest", "editor"] as const) {
    const made = await makePortrait()
    const { invitationId, portraitId } = made
    await usePortrait(made.editor, { invitationId, portraitId })
    const { guest: other } = await makeBooked()
    expect(await removePortrait(other, invitationId)).toMatchObject({ reason: "not-found" })
    expect(await removePortrait(made[who], invitationId)).toMatchObject({ ok: true })
    expect(await db.medium.count({ where: { id: portraitId } })).toBe(0)
    expect(await db.mediaFile.count({ where: { mediaId: portraitId } })).toBe(0)
    expect(await onPage(made.number)).toEqual([])
    expect(await removePortrait(made[who], invitationId)).toMatchObject({ reason: "not-found" })
  }
})

test("refuses a guest without a seat, and what is no picture", async () => {
  const { guest, invitationId } = await makeGuest()
  const bytes = await picture()
  expect(await setPortrait(guest, { bytes, ...words })).toMatchObject({ reason: "not-booked" })
  expect(await portraitIdOf(invitationId)).toBe("")
  const booked = await makeBooked()
  expect(await setPortrait(booked.guest, { bytes: Buffer.from("GIF89a"), ...words })).toMatchObject({
    reason: "not-a-picture",
  })
  expect(await db.medium.count({ where: { invitations: { none: {} }, events: { none: {} } } })).toBe(0)
})

test("lets go of a portrait when its guest does not come, whoever wrote that", async () => {
  const { editor, invitationId, portraitId, file, number } = await makePortrait()
  await usePortrait(editor, { invitationId, portraitId })
  await db.$transaction(async (tx) => {
    await tx.booking.updateMany({ where: { invitationId }, data: { endedAt: new Date() } })
    await tx.invitation.update({ where: { id: invitationId }, data: { state: "cancelled" } })
  })
  expect(await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })).toMatchObject({
    portraitId: null,
    portraitUsedAt: null,
  })
  expect(await db.mediaFile.count({ where: { mediaId: portraitId } })).toBe(0)
  expect(await publicFile(file)).toBeNull()
  expect(await onPage(number)).toEqual([])
})

test("is not public while the show is switched off", async () => {
  const { editor, invitationId, portraitId, file } = await makePortrait()
  await usePortrait(editor, { invitationId, portraitId })
  await db.settings.updateMany({ data: { value: { show: { isOn: false } } } })
  expect(await publicFile(file)).toBeNull()
  await db.settings.updateMany({ data: { value: {} } })
  expect(await publicFile(file)).toBeInstanceOf(Uint8Array)
})

test("says in the pitcher's copy that we hold it, and to editors that it waits for them", async () => {
  const { editor, pitch, invitationId } = await makePortrait()
  const copy = JSON.stringify(await exportPitch(pitch.pitcher))
  expect(copy).toContain(`"your portrait":{"what it shows, in your words":"Dana"`)
  const row = (await listInvitations(editor)).find(({ id }) => id === invitationId)
  expect(row?.portrait).toMatchObject({ alt: "Dana", isUsed: false })
})

test("forgets the picture of a guest who came and wants to be forgotten, and takes no other", async () => {
  const { guest, editor, invitationId, portraitId, file } = await makePortrait()
  await usePortrait(editor, { invitationId, portraitId })
  await ownerSql.query("update invitations set state = 'recorded' where id = $1", [invitationId])
  expect(await publicFile(file)).not.toBeNull()
  await forgetGuest(guest, { isNever: false })
  expect(await publicFile(file)).toBeNull()
  expect(await db.medium.count({ where: { id: portraitId } })).toBe(0)
  const another = await setPortrait(guest, { bytes: await picture(), ...words })
  expect(another).toMatchObject({ ok: false, reason: "not-booked" })
  await chooseZone(guest, { zone: "Africa/Nairobi" })
  expect((await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })).zone).toBeNull()
})
