import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { db } from "@/lib/db"
import {
  guestOf,
  handOver,
  makeEditor,
  makeEpisode,
  makePitch,
  makeQueuedPitch,
  moveClock,
  newAddress,
  versionOf,
} from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { askPitcher } from "./ask-pitcher"
import { closeForSilence } from "./close-for-silence"
import { declinePitch } from "./decline-pitch"
import { forgetMe } from "./forget-me"
import { invitePitcher } from "./invite-pitcher"
import { lookUpSender } from "./look-up-sender"
import { reopenPitch } from "./reopen-pitch"
import { withdrawPitch } from "./withdraw-pitch"

/** Somebody at a domain of their own, so that no other test's pitches are near. */
const from = (host = `${randomUUID().slice(0, 8)}.example`, name = "dana") => ({
  email: `${name}@${host}`,
  events: [{ title: "Soldering", url: `https://www.${host}/night`, date: "2027-02-11" }],
  host,
})
/** As many connections as the app has (see lib/db). */
const poolSize = 8
const nothing = { earlier: [], invited: [], organisation: null, domain: null }

async function lookUp(over: Parameters<typeof makeQueuedPitch>[0] = {}) {
  const { pitchId } = await makeQueuedPitch(over)
  return lookUpSender(await makeEditor(), pitchId)
}

test("says honestly that we have never met", async () => {
  const { host: _, ...new_ } = from()
  expect(await lookUp(new_)).toEqual(nothing)
  expect(await lookUpSender(await makeEditor(), randomUUID())).toBeNull()
})

test("tells how each earlier pitch of the address ended, the latest first, and no unconfirmed one", async () => {
  const editor = await makeEditor()
  const { host: _, ...dana } = from()
  const declined = await makeQueuedPitch(dana)
  await declinePitch(editor, { ...declined, reason: "topic", words: "", wayBack: "" })
  const withdrawn = await makeQueuedPitch(dana)
  await withdrawPitch(withdrawn.pitcher)
  await makePitch(dana)
  const waiting = await makeQueuedPitch(dana)
  const found = await lookUp(dana)
  expect(found?.earlier.map(({ id, outcome }) => [id, outcome])).toEqual([
    [waiting.pitchId, "queued"],
    [withdrawn.pitchId, "withdrawn"],
    [declined.pitchId, "declined"],
  ])
  expect(found).toMatchObject({ organisation: null, domain: null })
})

test("counts a question that stayed unanswered as silence, also when they came back; never one that we dropped", async () => {
  const editor = await makeEditor()
  const { host: _, ...dana } = from()
  const silent = await makeQueuedPitch(dana)
  const dropped = await makeQueuedPitch(dana)
  for (const one of [silent, dropped]) {
    await askPitcher(editor, { ...one, question: "Who of us is in it?" })
    await handOver({ pitchId: one.pitchId })
  }
  const version = async (pitchId: string) => ({ pitchId, version: await versionOf(pitchId) })
  await declinePitch(editor, { ...(await version(dropped.pitchId)), reason: "late", words: "", wayBack: "" })
  await moveClock("11 days")
  await closeForSilence(editor, await version(silent.pitchId))
  const silences = async () =>
    (await lookUp(dana))?.earlier.filter(({ wasSilent }) => wasSilent).map(({ id }) => id)
  expect(await silences()).toEqual([silent.pitchId])
  await reopenPitch(silent.pitcher)
  expect(await silences()).toEqual([silent.pitchId])
})

test("knows what became of invitations: no reply, a late yes", async () => {
  const editor = await makeEditor()
  const { host: _, ...dana } = from()
  const invite = async () => {
    const [pitch, { seatIds }] = [await makeQueuedPitch(dana), await makeEpisode({ inDays: 90 })]
    const sentence = "Tell us of your repair nights."
    const invited = await invitePitcher(editor, { ...pitch, seatIds, sentence })
    if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
    await handOver({ pitchId: pitch.pitchId })
    return { invitationId: invited.value.invitationId, seatId: seatIds[0] ?? "" }
  }
  const [late, silent] = [await invite(), await invite()]
  await moveClock("15 days")
  for (const { invitationId } of [late, silent])
    expect(await lapseInvitation(editor, { invitationId })).toMatchObject({ ok: true })
  await acceptInvitation(await guestOf(late.invitationId), late)
  const invited = (await lookUp(dana))?.invited
  expect(invited).toHaveLength(2)
  expect(invited).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: silent.invitationId, state: "lapsed", wasLateYes: false }),
      expect.objectContaining({ id: late.invitationId, state: "accepted", wasLateYes: true }),
    ]),
  )
})

test("finds others of the same organisation, whatever its case, accents and marks, with how theirs ended", async () => {
  const editor = await makeEditor()
  const mark = randomUUID().slice(0, 8)
  const named = (organisation: string) => ({ ...from(), organisation })
  const other = await makeQueuedPitch(named(`CAFÉ ${mark}, e.V.`))
  await declinePitch(editor, { ...other, reason: "topic", words: "", wayBack: "" })
  await makeQueuedPitch(named(`café ${mark} e.V`))
  await makeQueuedPitch(named(`Café ${mark} nova`))
  const found = await lookUp(named(`Cafe ${mark} e. v.`))
  expect(found?.organisation).toMatchObject({ count: 2, outcomes: { declined: 1, queued: 1 } })
  expect(found?.organisation?.latest[1]).toMatchObject({ id: other.pitchId, outcome: "declined" })
  expect(await lookUp(named(" - "))).toEqual(nothing)
  expect(await lookUp(named("?!"))).toEqual(nothing)
})

test("finds who wrote from the same domain, has a site there or pitched a link there, and each once", async () => {
  const { host, ...dana } = from()
  const colleague = await makeQueuedPitch({ email: `jo@${host}`, organisation: host })
  const linked = await makeQueuedPitch({ ...from(), events: dana.events })
  const sited = await makeQueuedPitch({ ...from(), site: `https://${host}/about` })
  const found = await lookUp({ ...dana, organisation: host })
  expect(found?.organisation?.latest.map(({ id }) => id)).toEqual([colleague.pitchId])
  expect(found?.domain?.latest.map(({ id }) => id).sort()).toEqual([linked.pitchId, sited.pitchId].sort())
  expect(found?.domain?.from).toBe(host)
})

test("takes nobody for a neighbour because of a mailbox provider or a site where everybody is", async () => {
  const mark = randomUUID().slice(0, 8)
  const events = [{ title: "Kites", url: "https://www.meetup.com/kites", date: "2027-02-11" }]
  for (const name of ["jo", "kim"]) await makeQueuedPitch({ email: `${name}-${mark}@gmail.com`, events })
  const found = await lookUp({ email: `dana-${mark}@Gmail.com`, site: "https://facebook.com/dana", events })
  expect(found).toEqual(nothing)
})

test("shows ten and counts on, and leaves out what was forgotten", async () => {
  const host = `${randomUUID().slice(0, 8)}.example`
  for (let n = 0; n < 11; n++) await makeQueuedPitch(from(host, `n${n}`))
  const gone = await makeQueuedPitch(from(host, "gone"))
  await forgetMe(gone.pitcher, { isNever: false })
  const { host: _, ...dana } = from(host)
  const found = await lookUp(dana)
  expect(found?.domain?.count).toBe(11)
  expect(found?.domain?.latest).toHaveLength(10)
})

test("reads no large table from end to end", async () => {
  const { pitchId } = await makeQueuedPitch({ email: newAddress(), organisation: "The Bench" })
  await ownerSql.query(`
    insert into contacts (id, email, organisation, site)
    select gen_random_uuid(), 'n' || n || '@many.example', 'The Bench', 'https://many.example' from generate_series(1, 20000) n;
    insert into pitches (id, contact_id, submission_key, audience_value, state, confirmed_at, due_on)
    select gen_random_uuid(), id, gen_random_uuid(), 'Something', 'queued', now(), now() from contacts where site <> '';
    insert into proposed_events (id, pitch_id, position, title, url)
    select gen_random_uuid(), id, 1, 'One', 'https://many.example/x' from pitches where audience_value = 'Something';
    analyze`)
  await ownerSql.query(
    "update contacts set site = 'https://many.example' where id = (select contact_id from pitches where id = $1)",
    [pitchId],
  )
  const before = await scans()
  const found = await lookUpSender(await makeEditor(), pitchId)
  expect(found?.organisation?.count).toBe(50)
  expect(found?.domain?.count).toBeGreaterThan(0)
  expect(await scans()).toEqual(before)
})

/** How often each of the three was read from end to end, by any of the app's connections: each writes its counters down. */
async function scans() {
  let open = 0
  let allOpen = () => {}
  const all = new Promise<void>((resolve) => {
    allOpen = resolve
  })
  const flush = () =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`select pg_stat_force_next_flush()::text`
      if (++open === poolSize) allOpen()
      await all
    })
  await Promise.all(Array.from({ length: poolSize }, flush))
  const { rows } = await ownerSql.query<{ relname: string; seq_scan: string }>(
    "select relname, seq_scan from pg_stat_user_tables where relname in ('contacts', 'pitches', 'proposed_events') order by 1",
  )
  return rows
}
