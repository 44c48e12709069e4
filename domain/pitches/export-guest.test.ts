import { expect, test } from "vitest"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { forgetGuest } from "@/domain/invitations/forget-guest"
import { guestPage } from "@/domain/invitations/guest-page"
import { inviteGuest } from "@/domain/invitations/invite-guest"
import { emptyPrep } from "@/domain/invitations/prep"
import { savePrep } from "@/domain/invitations/save-prep"
import { db } from "@/lib/db"
import { guestOf, handOver, makeEditor, makeEpisode, makePitch, makeQueuedPitch } from "@/tests/factories"
import { type Invited, invitationStandings, makeTold, typedInvite } from "@/tests/invitation-standings"
import { exportGuest } from "./export-guest"
import { forgetMe } from "./forget-me"
import { invitePitcher } from "./invite-pitcher"
import { reverseDecision } from "./reverse-decision"

const standing = (place: string) => (invitationStandings[place] as () => Promise<Invited>)()
const exported = async (guest: Parameters<typeof exportGuest>[0]) => JSON.stringify(await exportGuest(guest))

async function makeInvitedPitcher() {
  const [editor, pitch, { seatIds }] = [
    await makeEditor("admin"),
    await makeQueuedPitch(),
    await makeEpisode(),
  ]
  const invited = await invitePitcher(editor, {
    ...pitch,
    seatIds,
    sentence: "Tell us of your repair nights.",
  })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  await handOver({ pitchId: pitch.pitchId })
  const { invitationId } = invited.value
  return { ...pitch, editor, invitationId, seatId: seatIds[0] ?? "", guest: await guestOf(invitationId) }
}

test("hands a guest who never pitched every word: details, seats, prep and mails", async () => {
  const one = await makeTold()
  await acceptInvitation(one.guest, one)
  await handOver(one)
  await savePrep(one.guest, { ...emptyPrep, bio: "I mend kettles.", accessNeeds: "A ramp" })
  await db.openingAlert.create({ data: { id: one.invitationId, email: one.email } })
  const text = await exported(one.guest)
  const { number } = await db.episode.findUniqueOrThrow({ where: { id: one.episodeId } })
  for (const held of [
    one.email,
    "Dana Reyes",
    "You spoke at the library in March.",
    "Your repair nights are what our listeners ask about.",
    "I mend kettles.",
    "A ramp",
    `"number":${number}`,
    "You're on",
    "Would you come on",
  ])
    expect(text).toContain(held)
  const copy = await exportGuest(one.guest)
  expect(copy?.["you asked to be told when the form opens"]).not.toBeNull()
  expect(copy?.["what you pitched, each with its own page"]).toEqual([])
})

test("tells nothing that was not told yet, of nobody else, and no secret", async () => {
  await makeTold()
  const anew = await standing("offered anew, held")
  expect(await db.mail.count({ where: { invitationId: anew.invitationId, state: "waiting" } })).toBe(1)
  const text = await exported(anew.guest)
  expect(text).toContain("You proposed another time")
  expect(text).not.toMatch(/Other times for|Waiting for your answer/)
  expect(text).toContain("[your link]")
  expect(text).not.toMatch(/[A-Za-z0-9_-]{43}/)
  expect(text).not.toContain(anew.editor.memberId)
  expect(text.match(/@outsider\.example/g)).toHaveLength(1)
})

test("leaves out an invitation whose mail is held", async () => {
  const one = await standing("declined")
  const input = typedInvite({
    email: one.email,
    sentence: "A second thought of ours.",
    seatIds: [one.otherSeatId],
  })
  const again = await inviteGuest(one.editor, input)
  if (!again.ok) throw new Error(again.reason)
  expect(await exported(one.guest)).not.toContain("A second thought")
  await handOver(again.value)
  expect(await exported(one.guest)).toContain("A second thought")
})

test("calls an invitation open until the mail that takes it back has left", async () => {
  const one = await makeInvitedPitcher()
  const { version } = await db.pitch.findUniqueOrThrow({ where: { id: one.pitchId } })
  const { pitchId } = one
  expect(
    await reverseDecision(one.editor, { pitchId, version, correction: "We were wrong, sorry." }),
  ).toMatchObject({
    ok: true,
  })
  expect(await exported(one.guest)).toContain("Waiting for your answer")
  await handOver({ pitchId })
  expect(await exported(one.guest)).toContain("Taken back")
})

test("names what a guest pitched by its title alone, and nothing that nobody confirmed", async () => {
  const one = await makeInvitedPitcher()
  const { email } = one.input
  await makeQueuedPitch({
    email,
    anythingElse: "Its own words",
    events: [{ title: "Weaving", date: "2027-03-01" }],
  })
  await makePitch({ email, events: [{ title: "Typed by somebody", date: "2027-03-01" }] })
  const copy = await exportGuest(one.guest)
  const titles = copy?.["what you pitched, each with its own page"].map(({ title }) => title)
  expect(titles).toEqual(["Soldering for beginners", "Weaving"])
  expect(JSON.stringify(copy)).not.toMatch(/Its own words|Typed by somebody/)
})

test("leaves a pitch and its mails to its own page, which forgets them after", async () => {
  const one = await makeInvitedPitcher()
  await acceptInvitation(one.guest, one)
  expect(await forgetMe(one.pitcher, { isNever: false })).toMatchObject({ reason: "already-booked" })
  expect(await forgetGuest(one.guest, { isNever: false })).toMatchObject({
    value: { left: ["entry", "pitch"] },
  })
  expect(await guestPage(one.guest)).toBeNull()
  expect(await exportGuest(one.guest)).toBeNull()
  const invited = { pitchId: one.pitchId, kind: "pitch-invited" }
  expect((await db.mail.findFirstOrThrow({ where: invited })).toEmail).toBe(one.input.email)
  expect(await forgetMe(one.pitcher, { isNever: false })).toMatchObject({ ok: true })
  expect(await db.contact.count({ where: { email: one.input.email } })).toBe(0)
  expect(await db.mail.count({ where: { toEmail: one.input.email } })).toBe(0)
})

test("leaves what answers another pitch to that pitch's page", async () => {
  const one = await standing("declined")
  const [pitch, { seatIds }] = [await makeQueuedPitch({ email: one.email }), await makeEpisode()]
  const invited = await invitePitcher(one.editor, {
    ...pitch,
    seatIds,
    sentence: "Tell us of your repair nights.",
  })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const { invitationId } = invited.value
  expect(await forgetGuest(one.guest, { isNever: false })).toMatchObject({ value: { left: ["pitch"] } })
  const held = await db.invitation.findUniqueOrThrow({ where: { id: invitationId }, include: { mail: true } })
  expect(held).toMatchObject({ state: "open", forgottenAt: null, mail: { state: "waiting" } })
})

test("lets a pitch go whose guest came and was forgotten", async () => {
  const one = await makeInvitedPitcher()
  await acceptInvitation(one.guest, one)
  await db.$executeRaw`update invitations set state = 'recorded' where id = ${one.invitationId}::uuid`
  await forgetGuest(one.guest, { isNever: false })
  expect(await forgetMe(one.pitcher, { isNever: false })).toMatchObject({ ok: true })
  expect(await db.contact.count({ where: { email: one.input.email } })).toBe(0)
})
