import { randomUUID } from "node:crypto"
import type { Editor, Guest, Pitcher, Voucher } from "@/domain/actors/actor"
import { theClock, visitor } from "@/domain/actors/actor"
import { recognizeMember } from "@/domain/actors/recognize-member"
import { recognizeGuest, recognizePitcher, recognizeVoucher } from "@/domain/actors/recognize-outsider"
import { type BringInput, bringInput, bringPitch } from "@/domain/pitches/bring-pitch"
import { confirmPitch } from "@/domain/pitches/confirm-pitch"
import { type PitchInput, pitchInput } from "@/domain/pitches/pitch"
import { submitPitch } from "@/domain/pitches/submit-pitch"
import { db } from "@/lib/db"
import { hashToken, newToken } from "@/lib/token"
import { ownerSql } from "./owner-sql"

/** Everything here makes its own people with addresses of their own, so tests run side by side. */
export const newAddress = (name = "dana") => `${name}-${randomUUID().slice(0, 8)}@outsider.example`

export async function makeMember(
  role: "editor" | "admin" | null = "editor",
  publicName: string | null = "Sam Okafor",
) {
  const id = randomUUID()
  await db.member.create({ data: { id, name: "Sam", publicName, email: newAddress("sam"), role } })
  return id
}

/** An editor as a session makes one: from a fresh row. */
export async function makeEditor(role: "editor" | "admin" = "editor"): Promise<Editor> {
  const memberId = await makeMember(role)
  const token = newToken()
  const expiresAt = new Date(Date.now() + 400 * 86_400_000)
  await db.session.create({ data: { id: randomUUID(), tokenHash: hashToken(token), memberId, expiresAt } })
  const editor = await recognizeMember(token)
  if (!editor) throw new Error("the editor was not recognized")
  return editor
}

export const typedPitch = (over: Partial<Record<keyof PitchInput, unknown>> = {}): PitchInput =>
  pitchInput.parse({
    submissionKey: randomUUID(),
    events: [{ title: "Soldering for beginners", url: "https://solder.example/night", date: "2027-02-11" }],
    audienceValue: "After this, our people can solder a kit and repair a cable.",
    email: newAddress(),
    name: "Dana",
    ...over,
  })

export async function makePitch(over: Parameters<typeof typedPitch>[0] = {}) {
  const input = typedPitch(over)
  const saved = await submitPitch(visitor, input, randomUUID())
  if (!saved.ok) throw new Error(saved.reason)
  // All of these say the same: without this they would be taken for the campaign that they look like.
  await db.trace.deleteMany({ where: { pitchId: saved.value.pitchId } })
  return { pitchId: saved.value.pitchId, input, pitcher: await pitcherOf(saved.value.pitchId) }
}

export async function makeQueuedPitch(over: Parameters<typeof typedPitch>[0] = {}) {
  const pitch = await makePitch(over)
  await confirmPitch(pitch.pitcher)
  return { ...pitch, version: await versionOf(pitch.pitchId) }
}

export const typedBringing = (over: Partial<Record<keyof BringInput, unknown>> = {}): BringInput =>
  bringInput.parse({
    submissionKey: randomUUID(),
    origin: "mail",
    email: newAddress("renata"),
    name: "Renata",
    events: [{ title: "Charity evenings", url: "https://evenings.example/" }],
    subject: "Listing my evenings",
    words: "I host several events. How do I get these listed?",
    ...over,
  })

/** What an editor brought from a mail, with the stranger's own way to its page. */
export async function makeBroughtPitch(over: Parameters<typeof typedBringing>[0] = {}) {
  const [editor, input] = [await makeEditor(), typedBringing(over)]
  const brought = await bringPitch(editor, input)
  if (!brought.ok) throw new Error(brought.reason)
  const { pitchId } = brought.value
  return { editor, input, pitchId, pitcher: await pitcherOf(pitchId), version: await versionOf(pitchId) }
}

export const versionOf = async (id: string) => (await db.pitch.findUniqueOrThrow({ where: { id } })).version

/** A holder of the pitch's link, whose secret is made as the outbox makes it. */
export async function pitcherOf(pitchId: string): Promise<Pitcher> {
  const pitcher = await recognizePitcher(await makeLink({ purpose: "pitch", pitchId }))
  if (!pitcher) throw new Error("the pitcher was not recognized")
  return pitcher
}

export async function guestOf(invitationId: string): Promise<Guest> {
  const guest = await recognizeGuest(await makeLink({ purpose: "invitation", invitationId }))
  if (!guest) throw new Error("the guest was not recognized")
  return guest
}

export async function voucherOf(vouchId: string): Promise<Voucher> {
  const voucher = await recognizeVoucher(await makeLink({ purpose: "vouch", vouchId }))
  if (!voucher) throw new Error("the member was not recognized")
  return voucher
}

export async function makeLink(
  about:
    | { purpose: "pitch"; pitchId: string }
    | { purpose: "invitation"; invitationId: string }
    | { purpose: "vouch"; vouchId: string }
    | { purpose: "unsubscribe"; invitationId: string },
) {
  const token = newToken()
  const expiresAt = new Date(Date.now() + 4000 * 86_400_000)
  await db.link.create({ data: { id: randomUUID(), tokenHash: hashToken(token), expiresAt, ...about } })
  return token
}

let nextNumber = 1

/** An episode that records `inDays` from the database's now, with free seats. */
export async function makeEpisode({ inDays = 20, seats = 1 } = {}) {
  const [now] = await db.$queryRaw<{ at: Date }[]>`select clock_now() as at`
  const records = new Date((now?.at.getTime() ?? Date.now()) + inDays * 86_400_000)
  const episode = await db.episode.create({
    data: {
      id: randomUUID(),
      number: nextNumber++,
      recordsLocal: records,
      zone: "America/Detroit",
      recordsAt: records,
      airsAt: new Date(records.getTime() + 7 * 86_400_000),
      seats: {
        create: Array.from({ length: seats }, (_, index) => ({ id: randomUUID(), position: index + 1 })),
      },
    },
    include: { seats: true },
  })
  return { episodeId: episode.id, number: episode.number, seatIds: episode.seats.map((seat) => seat.id) }
}

/** Hands every waiting mail of a pitch or invitation over, as the worker does after a server's 250. */
export async function handOver(about: { pitchId?: string; invitationId?: string }) {
  const where = about.pitchId ? { pitchId: about.pitchId } : { invitationId: about.invitationId ?? "" }
  const waiting = await db.mail.findMany({ where: { ...where, state: "waiting" } })
  for (const { id } of waiting) {
    await db.$executeRaw`update mails set state = 'sending', attempts = 1, leased_until = now() + interval '1 minute' where id = ${id}::uuid`
    await db.$executeRaw`update mails set state = 'accepted', accepted_at = clock_now(), leased_until = null where id = ${id}::uuid`
  }
}

/** Moves the database's clock, which only the owner can. */
export const moveClock = (by: string) =>
  ownerSql.query("update clock_offset set value = value + $1::interval", [by])

export const clock = theClock()
