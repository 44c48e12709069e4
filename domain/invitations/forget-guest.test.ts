import { expect, test } from "vitest"
import { recognizeGuest } from "@/domain/actors/recognize-outsider"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { episodeByNumber } from "@/domain/episodes/queries"
import { db } from "@/lib/db"
import { clock, guestOf, makeLink } from "@/tests/factories"
import { type Invited, invitationStandings, makeTold, typedInvite } from "@/tests/invitation-standings"
import { type InvitationVerbName, invitationVerbs } from "@/tests/invitation-verbs"
import { ownerSql } from "@/tests/owner-sql"
import { acceptInvitation } from "./accept-invitation"
import { airGuests } from "./air-guests"
import { foreseeForgetting } from "./foresee-forgetting"
import { forgetGuest } from "./forget-guest"
import { hideName } from "./hide-name"
import { invitationOnScreen } from "./invitation-on-screen"
import { inviteGuest } from "./invite-guest"
import { listInvitations } from "./list-invitations"
import { emptyPrep } from "./prep"
import { shownPreps } from "./preps-of-episode"
import { savePrep } from "./save-prep"
import { showPrep } from "./show-prep"

const only = { isNever: false }
const secret = "Zanzibar"

const standing = (place: string) => (invitationStandings[place] as () => Promise<Invited>)()
const row = ({ invitationId }: Invited) => db.invitation.findUniqueOrThrow({ where: { id: invitationId } })
const contactOf = (one: Invited) =>
  db.invitation.findUniqueOrThrow({ where: { id: one.invitationId }, include: { contact: true } })

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { rows } = await ownerSql.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const texts = await Promise.all(
    rows.map(({ name }) => ownerSql.query(`select json_agg(t)::text as text from "${name}" t`)),
  )
  return texts.map((one) => one.rows[0].text).join("\n")
}

/** Their words in every place that has one, whatever the guest of this standing could have filled. */
async function fill(one: Invited) {
  await ownerSql.query(
    `update invitations set guest_name = $2, sentence = $2, answer_words = $2, known_from = $2, cancel_words = $2,
       zone = 'Africa/Nairobi' where id = $1`,
    [one.invitationId, secret],
  )
  await ownerSql.query(
    "update contacts set name = $2, organisation = $2, site = $2 where id = (select contact_id from invitations where id = $1)",
    [one.invitationId, secret],
  )
  await savePrep(one.guest, { ...emptyPrep, bio: secret, talkTitle: secret, accessNeeds: secret })
}

const before = ["told", "proposed", "offered anew, held", "declined", "lapsed", "booked", "booked, moved"]
const after = ["called off by them", "called off by us", "did not come"]
for (const place of [...before, ...after]) {
  test(`forgets every word at once, the address and the links too: ${place}`, async () => {
    const one = await standing(place)
    await fill(one)
    const token = await makeLink({ purpose: "invitation", invitationId: one.invitationId })
    expect(await everything()).toContain(secret)
    await forgetGuest(one.guest, only)
    const left = await everything()
    expect(left).not.toContain(secret)
    expect(left).not.toContain(one.email)
    expect(await recognizeGuest(token)).toBeNull()
    expect(await db.link.count({ where: { invitationId: one.invitationId } })).toBe(0)
    expect(await db.mail.count({ where: { invitationId: one.invitationId, state: "waiting" } })).toBe(0)
    const entries = await db.auditEntry.findMany({ where: { subjectId: one.invitationId } })
    expect(entries.map(({ action }) => action)).toContain("invitation.forgotten")
    expect(await db.neverMail.count()).toBe(0)
  })
}

test("takes an open one for a no, and leaves what was over as it ended", async () => {
  const [told, lapsed] = [await makeTold(), await standing("lapsed")]
  for (const one of [told, lapsed]) await forgetGuest(one.guest, only)
  expect(await row(told)).toMatchObject({ state: "declined", guestName: "forgotten" })
  expect((await row(told)).answeredAt).not.toBeNull()
  expect(await row(lapsed)).toMatchObject({ state: "lapsed", guestName: "forgotten" })
})

test("gives a seat up at once, for the next who wants it, and says that the calendar is theirs to mend", async () => {
  const one = await standing("booked")
  expect(await foreseeForgetting(one.guest)).toEqual(["entry"])
  expect(await forgetGuest(one.guest, only)).toMatchObject({ value: { left: ["entry"] } })
  expect(await row(one)).toMatchObject({ state: "cancelled", isCancelledByGuest: true })
  const mails = await db.mail.findMany({ where: { invitationId: one.invitationId } })
  expect(mails.filter(({ kind }) => kind === "invitation-cancelled")).toEqual([])
  const next = await makeTold()
  expect(await acceptInvitation(next.guest, { ...next, seatId: one.seatId })).toMatchObject({ ok: true })
})

for (const place of ["recording has begun", "recorded", "aired, thanks held"]) {
  test(`keeps the name of who came on the episode's page, and nothing else: ${place}`, async () => {
    const one = await standing(place)
    const { number } = await db.episode.findUniqueOrThrow({ where: { id: one.episodeId } })
    await savePrep(one.guest, { ...emptyPrep, bio: secret, accessNeeds: secret })
    await invitationVerbs["agree to the release"](one)
    await showPrep(one.editor, { ...one, isShown: true })
    expect(await shownPreps(number)).toMatchObject([{ bio: secret }])
    expect(await foreseeForgetting(one.guest)).toEqual(["name"])
    expect(await forgetGuest(one.guest, only)).toMatchObject({ value: { left: ["name"] } })
    const left = await everything()
    expect(left).not.toContain(secret)
    expect(left).not.toContain(one.email)
    expect((await episodeByNumber(number))?.guests).toEqual(["Dana Reyes"])
    expect(await shownPreps(number)).toEqual([])
    const prep = await db.prep.findUniqueOrThrow({ where: { invitationId: one.invitationId } })
    expect(prep.releasedAt).not.toBeNull()
    expect(await savePrep(one.guest, { ...emptyPrep, bio: secret })).toMatchObject({ reason: "not-booked" })
    expect(await db.mail.count({ where: { invitationId: one.invitationId, state: "waiting" } })).toBe(0)
    expect((await listInvitations(one.editor)).map(({ id }) => id)).toContain(one.invitationId)
  })
}

test("thanks nobody who was forgotten when their episode is out", async () => {
  const one = await standing("recorded")
  await forgetGuest(one.guest, only)
  await ownerSql.query("update episodes set airs_at = clock_now() where id = $1", [one.episodeId])
  await airGuests(clock)
  expect(await row(one)).toMatchObject({ state: "aired", thanksMailId: null })
  expect(await db.mail.count({ where: { kind: "invitation-thanks", invitationId: one.invitationId } })).toBe(
    0,
  )
})

test("lets the last of it go when they did not come, or when they ask an editor", async () => {
  const [absent, asked] = [await standing("recorded"), await standing("aired, thanks held")]
  expect(await hideName(asked.editor, asked)).toMatchObject({ reason: "nothing-to-hide" })
  for (const one of [absent, asked]) await forgetGuest(one.guest, only)
  expect(await invitationVerbs["they did not come"](absent)).toMatchObject({ value: { isGone: true } })
  expect(await invitationVerbs["they came"](absent)).toMatchObject({ reason: "not-yet" })
  expect(await invitationOnScreen(absent.editor, absent.invitationId)).toBeNull()
  const version = async () => (await db.contentVersion.findFirstOrThrow()).version
  const before = await version()
  expect(await hideName(asked.editor, asked)).toMatchObject({ ok: true })
  expect(await version()).toBeGreaterThan(before)
  expect(await hideName(asked.editor, asked)).toMatchObject({ reason: "nothing-to-hide" })
  const { number } = await db.episode.findUniqueOrThrow({ where: { id: asked.episodeId } })
  expect((await episodeByNumber(number))?.guests).toEqual(["A guest"])
  for (const one of [absent, asked]) expect((await row(one)).guestName).not.toBe("Dana Reyes")
})

test("forgets every invitation to the same address, and nobody else's", async () => {
  const other = await makeTold()
  const first = await standing("declined")
  const input = typedInvite({ email: first.email, seatIds: [first.otherSeatId] })
  const again = await inviteGuest(first.editor, input)
  if (!again.ok) throw new Error(again.reason)
  await forgetGuest(first.guest, { isNever: true })
  expect(await everything()).not.toContain(first.email)
  expect(await wantsNoMail(db, first.email)).toBe(true)
  expect((await contactOf(other)).contact.email).toBe(other.email)
  expect(await row(other)).toMatchObject({ state: "open", forgottenAt: null })
})

const refused: [InvitationVerbName, string][] = [
  ["book by hand", "called off by us"],
  ["offer other times", "called off by us"],
  ["propose another time", "lapsed"],
  ["say no", "lapsed"],
]
for (const [verb, place] of refused) {
  test(`asks a forgotten guest nothing: ${verb}, ${place}`, async () => {
    const one = await standing(place)
    await forgetGuest(one.guest, only)
    expect(await invitationVerbs[verb](one)).toMatchObject({ ok: false })
    expect(await row(one)).toMatchObject({ guestName: "forgotten", answerWords: "" })
  })
}

test("lets no hand ask a forgotten guest again", async () => {
  const one = await standing("lapsed")
  await forgetGuest(one.guest, only)
  await expect(
    ownerSql.query("update invitations set state = 'open' where id = $1", [one.invitationId]),
  ).rejects.toThrow(/forgotten_guest_is_asked_nothing/)
})

const meeting: [string, InvitationVerbName][] = [
  ["told", "book by hand"],
  ["told", "say yes"],
  ["booked", "change it by hand"],
  ["booked", "call it off for them"],
  ["proposed", "offer other times"],
  ["recording has begun", "they came"],
  ["recording has begun", "they did not come"],
  ["booked", "prepare"],
]
for (const [place, verb] of meeting) {
  test(`leaves no address and no mail, whoever presses first: forget and ${verb}, ${place}`, async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => standing(place)))
    await Promise.all(
      all.map(async (one) => {
        await Promise.all([
          forgetGuest(one.guest, only),
          invitationVerbs[verb](one),
          forgetGuest(one.guest, only),
        ])
        const { contact, state, forgottenAt } = await contactOf(one)
        expect(contact.email).toMatch(/@invalid$/)
        expect(forgottenAt).not.toBeNull()
        const mails = await db.mail.findMany({ where: { invitationId: one.invitationId } })
        expect(mails.filter((mail) => mail.state === "waiting" || mail.toEmail === one.email)).toEqual([])
        const seats = await db.booking.count({ where: { invitationId: one.invitationId, endedAt: null } })
        expect(seats).toBe(["accepted", "recorded", "aired"].includes(state) ? 1 : 0)
        const entries = await db.auditEntry.findMany({ where: { subjectId: one.invitationId } })
        expect(entries.filter(({ action }) => action === "invitation.forgotten")).toHaveLength(1)
      }),
    )
  })
}

test("does nothing for a page that was opened before and is pressed after", async () => {
  const one = await makeTold()
  const later = await guestOf(one.invitationId)
  await forgetGuest(one.guest, only)
  const gone = await everything()
  expect(await forgetGuest(later, { isNever: true })).toMatchObject({ value: { left: [] } })
  expect(await everything()).toBe(gone)
})
