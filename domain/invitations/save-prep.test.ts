import { expect, test } from "vitest"
import { settingsShape } from "@/domain/settings/settings"
import { db } from "@/lib/db"
import { moveClock } from "@/tests/factories"
import { type Invited, invitationStandings, makeTold } from "@/tests/invitation-standings"
import { ownerSql } from "@/tests/owner-sql"
import { acceptInvitation } from "./accept-invitation"
import { cancelSeat } from "./cancel-seat"
import { forgetInvitation } from "./forget-invitation"
import { forgetInvitations } from "./forget-invitations"
import { giveRelease, hashOfRelease } from "./give-release"
import { guestPage } from "./guest-page"
import { emptyPrep } from "./prep"
import { prepsOfEpisode, shownPreps } from "./preps-of-episode"
import { savePrep } from "./save-prep"
import { showPrep } from "./show-prep"

const word = "Quetzal"
const typed = {
  ...emptyPrep,
  talkTitle: word,
  bio: `I feed a ${word}.`,
  links: "quetzal.example",
  accessNeeds: word,
}
const booked = () => (invitationStandings.booked as () => Promise<Invited>)()
const numberOf = async ({ episodeId }: Invited) =>
  (await db.episode.findUniqueOrThrow({ where: { id: episodeId } })).number
const contentVersion = async () =>
  (await ownerSql.query("select version::text as version from content_versions")).rows[0].version

test("keeps what they type, hands it to editors, and shows the public nothing of it", async () => {
  const one = await booked()
  const before = await contentVersion()
  await savePrep(one.guest, { ...typed, bio: "First." })
  await savePrep(one.guest, typed)
  expect(await contentVersion()).toBe(before)
  expect((await guestPage(one.guest))?.prep).toEqual(typed)
  expect(await prepsOfEpisode(one.editor, one.episodeId)).toMatchObject([
    { guestName: "Dana Reyes", bio: typed.bio, links: ["https://quetzal.example/"], isBegun: true },
  ])
  expect(await shownPreps(await numberOf(one))).toEqual([])
  const entries = await db.auditEntry.findMany({ where: { subjectId: one.invitationId } })
  expect(entries.filter(({ action }) => action === "invitation.prep-begun")).toHaveLength(1)
  expect(JSON.stringify(entries)).not.toContain(word)
})

test("leaves nothing of an empty form that was never begun, and empties one that was", async () => {
  const one = await booked()
  const entries = () => db.auditEntry.count({ where: { subjectId: one.invitationId } })
  const before = await entries()
  expect(await savePrep(one.guest, emptyPrep)).toMatchObject({ ok: true })
  expect(await db.prep.count({ where: { invitationId: one.invitationId } })).toBe(0)
  expect(await entries()).toBe(before)
  await savePrep(one.guest, typed)
  await savePrep(one.guest, emptyPrep)
  expect((await guestPage(one.guest))?.prep).toEqual(emptyPrep)
})

test("shows what an editor put there, as it was then, and nothing that was written since", async () => {
  const one = await booked()
  expect(await showPrep(one.editor, { ...one, isShown: true })).toMatchObject({ reason: "nothing-to-show" })
  await savePrep(one.guest, typed)
  const before = await contentVersion()
  await showPrep(one.editor, { ...one, isShown: true })
  expect(await contentVersion()).not.toBe(before)
  await savePrep(one.guest, { ...typed, bio: "Buy my course." })
  const shown = await shownPreps(await numberOf(one))
  expect(shown).toEqual([
    { guestName: "Dana Reyes", talkTitle: word, bio: typed.bio, links: ["https://quetzal.example/"] },
  ])
  expect(JSON.stringify(shown)).not.toContain("accessNeeds")
  await showPrep(one.editor, { ...one, isShown: false })
  expect(await shownPreps(await numberOf(one))).toEqual([])
})

test("keeps their word on the release with its text and time, whatever the text becomes", async () => {
  const one = await booked()
  const { show } = settingsShape.parse({})
  const hash = hashOfRelease(show.release)
  expect(await giveRelease(one.guest, { release: "agree", hash: hashOfRelease("another") })).toMatchObject({
    reason: "text-changed",
  })
  expect(await giveRelease(one.guest, { release: "agree", hash })).toMatchObject({ ok: true })
  await db.settings.update({
    where: { id: true },
    data: { value: { show: { release: "All rights, for ever." } } },
  })
  const page = await guestPage(one.guest)
  expect(page?.release).toMatchObject({ isOfThisText: false, releasedAt: expect.any(Date) })
  const kept = await db.prep.findUniqueOrThrow({
    where: { invitationId: one.invitationId },
    include: { releaseText: true },
  })
  expect(kept.releaseText?.text).toBe(show.release)
  await db.settings.update({ where: { id: true }, data: { value: {} } })
  expect(await giveRelease(one.guest, { release: "take-back", hash })).toMatchObject({ ok: true })
  expect((await guestPage(one.guest))?.release.releasedAt).toBeNull()
  await giveRelease(one.guest, { release: "take-back", hash })
  const entries = { subjectId: one.invitationId, action: "invitation.release-taken-back" }
  expect(await db.auditEntry.count({ where: entries })).toBe(1)
})

test("takes no word back once the recording has begun", async () => {
  const one = await (invitationStandings["recording has begun"] as () => Promise<Invited>)()
  const hash = hashOfRelease(settingsShape.parse({}).show.release)
  await giveRelease(one.guest, { release: "agree", hash })
  expect(await giveRelease(one.guest, { release: "take-back", hash })).toMatchObject({
    reason: "already-recorded",
  })
})

test("forgets every word with the person: an invitation without a pitch after twelve months", async () => {
  const one = await makeTold()
  await acceptInvitation(one.guest, one)
  await savePrep(one.guest, typed)
  await cancelSeat(one.guest, { ...one, words: `The ${word} is ill.` })
  const { theClock } = await import("@/domain/actors/actor")
  await forgetInvitations(theClock())
  expect(await db.prep.count({ where: { invitationId: one.invitationId } })).toBe(1)
  await moveClock("13 months")
  expect(await forgetInvitations(theClock())).toBeGreaterThan(0)
  const { forgetContacts } = await import("@/domain/pitches/forget-contacts")
  await forgetContacts(theClock())
  const { rows } = await ownerSql.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  for (const { name } of rows) {
    for (const held of [word, one.email, "library in March"]) {
      const found = await ownerSql.query(
        `select t::text from "${name}" t where t::text like $1 and t::text like $2 limit 1`,
        [`%${held}%`, `%${one.invitationId}%`],
      )
      expect(found.rows, `${held} in ${name}`).toEqual([])
    }
  }
  const left = await ownerSql.query("select 1 from contacts where email = $1", [one.email])
  expect(left.rows).toEqual([])
  expect(await guestPage(one.guest)).toBeNull()
  expect(await forgetInvitations(theClock())).toBe(0)
  await moveClock("-13 months")
})

test("forgets nobody who sits on a seat", async () => {
  const one = await booked()
  const { transaction } = await import("@/lib/db")
  const { ok } = await import("@/lib/result")
  const done = await transaction(async (tx) => ok(await forgetInvitation(tx, one.invitationId)))
  expect(done.value).toBe(false)
})
