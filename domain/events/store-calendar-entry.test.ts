import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { changeMember } from "@/domain/members/change-member"
import { publishListing } from "@/domain/pitches/publish-listing"
import { db } from "@/lib/db"
import { clock, makeEditor, makeMember } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { cancelEvent } from "./cancel-event"
import { changePlace, placeForm } from "./change-place"
import { draftEvent } from "./draft-event"
import { editEvent } from "./edit-event"
import { type EventInput, eventInput, newDateForm } from "./event-input"
import { explainEvent } from "./explain-event"
import { giveNewDate } from "./give-new-date"
import { postponeEvent } from "./postpone-event"
import { readCalendar, readCalendarOf } from "./read-calendar"
import { rewriteCalendar } from "./rewrite-calendar"
import { takeDownEvent } from "./take-down-event"
import { writeRecap } from "./write-recap"

const nothing = {} as Parameters<typeof readCalendar>[0]

const typed = (memberId: string, over: Partial<Record<keyof EventInput, unknown>> = {}) =>
  eventInput.parse({
    title: `Night ${randomUUID()}`,
    startsLocal: "2027-03-01T19:00",
    zone: "America/Detroit",
    audienceValue: "Our people learn to solder.",
    description: "Words that were public.",
    tags: "solder",
    involvementKind: "hosting",
    involvementMemberId: memberId,
    involvementSentence: "Sam opens the door.",
    ...over,
  })

async function makeDraft(over: Parameters<typeof typed>[1] = {}) {
  const editor = await makeEditor()
  const drafted = await draftEvent(editor, typed(editor.memberId, over))
  if (!drafted.ok) throw new Error(drafted.reason)
  return { editor, ...drafted.value }
}

async function makeListed(over: Parameters<typeof typed>[1] = {}) {
  const { editor, id, slug } = await makeDraft(over)
  const published = await publishListing(editor, { id, version: 1 })
  if (!published.ok) throw new Error(published.reason)
  return { editor, id, slug }
}

type Listed = Awaited<ReturnType<typeof makeListed>>
const versionOf = async (id: string) => (await db.event.findUniqueOrThrow({ where: { id } })).version
const entryOf = (eventId: string) => db.calendarEntry.findUnique({ where: { eventId } })
const blockOf = async (id: string) => (await entryOf(id))?.block.replace(/\r\n /g, "") ?? ""

/** Each verb that can change what subscribers see, done to an event that is public. */
const verbs: Record<string, (listed: Listed) => Promise<unknown>> = {
  "publish-event": async () => {},
  "edit-event": async ({ editor, id }) => editEvent(editor, { id, version: 2, ...typed(editor.memberId) }),
  "cancel-event": ({ editor, id }) => cancelEvent(editor, { id, version: 2 }),
  "take-down-event": ({ editor, id }) => takeDownEvent(editor, { id, version: 2 }),
  "postpone-event": ({ editor, id }) => postponeEvent(editor, { id, version: 2, stateNote: "Snow." }),
  "give-new-date": async ({ editor, id }) => {
    await postponeEvent(editor, { id, version: 2, stateNote: "Snow." })
    const date = { startsOn: "2027-04-01", startsTime: "19:00" }
    return giveNewDate(editor, newDateForm.parse({ id, version: 3, ...date }))
  },
  "explain-event": async ({ editor, id }) => {
    await cancelEvent(editor, { id, version: 2 })
    return explainEvent(editor, { id, version: 3, stateNote: "Snow." })
  },
  "write-recap": async ({ editor, id }) => {
    await cancelEvent(editor, { id, version: 2 })
    return writeRecap(editor, { id, version: 3, recap: "We met all the same.", coveredBy: undefined })
  },
  "change-place": async ({ editor, id }) => {
    await editEvent(editor, { id, version: 2, ...typed(editor.memberId, { placeName: `Hall ${id}` }) })
    const { placeId } = await db.event.findUniqueOrThrow({ where: { id } })
    return changePlace(
      editor,
      placeForm.parse({ id: placeId, version: 1, name: `Hall ${id}`, address: "2 New Street" }),
    )
  },
}

/** Verbs of this folder that write no event that is public, or nothing of it that a calendar shows. */
const others = [
  "draft-event",
  "import-events",
  "discard-drafts",
  "set-drafts-aside",
  "set-involvement",
  "copy-event",
  "discard-draft",
  "lay-out-series",
  "set-picture",
  "tell-apart",
]

for (const [name, verb] of Object.entries(verbs))
  test(`leaves no stale entry after ${name}`, async () => {
    const listed = await makeListed()
    const done = (await verb(listed)) as { ok: boolean } | undefined
    expect(done?.ok ?? true).toBe(true)
    const event = await db.event.findUniqueOrThrow({ where: { id: listed.id } })
    const entry = await entryOf(listed.id)
    expect(entry).toMatchObject({
      isStale: false,
      sequence: event.sequence,
      madeFor: "http://localhost:3000",
    })
    expect(entry?.block).toContain(`SEQUENCE:${event.sequence}\r\n`)
  })

test("knows every verb of events: a new one stores the entry, or says here that it need not", () => {
  const writing = readdirSync("domain/events")
    .filter((name) => /^[a-z]+-[a-z-]+\.ts$/.test(name) && !name.endsWith(".test.ts"))
    .filter((name) => {
      const source = readFileSync(`domain/events/${name}`, "utf8")
      return /\b(event|involvement)\.(create|update|upsert|delete)(Many)?\(|update events\b/.test(source)
    })
    .map((name) => name.replace(/\.ts$/, ""))
  const stores = (name: string) =>
    readFileSync(`domain/events/${name}.ts`, "utf8").includes("storeCalendarEntr")
  expect(writing.filter((name) => !others.includes(name) && !stores(name))).toEqual([])
  expect(writing.length).toBeGreaterThan(6)
})

test("makes nothing of a draft", async () => {
  const { editor, id, slug } = await makeDraft()
  await editEvent(editor, { id, version: 1, ...typed(editor.memberId) })
  expect(await entryOf(id)).toBeNull()
  expect(await readCalendarOf(slug)).toBeNull()
})

test("keeps what was taken down as it was public, cancelled and without its text, whatever is edited later", async () => {
  const { editor, id, slug } = await makeListed({ title: "Public title" })
  await takeDownEvent(editor, { id, version: 2 })
  const secret = { title: "Secret title", description: "Secret words.", startsLocal: "2028-01-01T10:00" }
  await editEvent(editor, { id, version: 3, ...typed(editor.memberId, { ...secret, tags: "secret" }) })
  await rewriteCalendar(clock)
  const whole = (await readCalendar(nothing)).replace(/\r\n /g, "")
  const own = whole.slice(whole.indexOf(`UID:${id}`)).split("END:VEVENT")[0] ?? ""
  expect(own).toContain("SUMMARY:No longer listed: Public title")
  expect(own).toContain("STATUS:CANCELLED")
  expect(own).toContain("20270301T190000")
  expect(own).not.toMatch(/Words that were public|solder/)
  expect(whole).not.toMatch(/Secret/)
  expect(await readCalendar({ ...nothing, tag: "secret" })).not.toContain(id)
  expect(await readCalendarOf(slug)).toContain("STATUS:CANCELLED")
})

test("tells a filtered calendar too of what was taken down", async () => {
  const { editor, id } = await makeListed({ tags: "taken" })
  await takeDownEvent(editor, { id, version: 2 })
  expect(await readCalendar({ ...nothing, tag: "taken" })).toContain(`UID:${id}`)
})

test("brings back what is published again, with a higher sequence", async () => {
  const { editor, id } = await makeListed()
  await takeDownEvent(editor, { id, version: 2 })
  await publishListing(editor, { id, version: await versionOf(id) })
  const block = await blockOf(id)
  expect(block).toContain("STATUS:CONFIRMED")
  expect(block).toContain("SEQUENCE:3")
  expect(block).toContain("Words that were public.")
})

test("tells what is over, called off or taken down for 90 days, and not longer", async () => {
  const since = async (id: string, days: number, sql: string) => {
    await ownerSql.query("alter table events disable trigger derive_event_instants")
    await ownerSql.query(sql, [id, days])
    await ownerSql.query("alter table events enable trigger derive_event_instants")
    return (await readCalendar(nothing)).includes(`UID:${id}`)
  }
  const over =
    "update events set starts_at = clock_now() - interval '300 days', over_at = clock_now() - make_interval(days => $2) where id = $1"
  const past = await makeListed()
  expect(await since(past.id, 89, over)).toBe(true)
  expect(await since(past.id, 91, over)).toBe(false)
  const news =
    "update events set starts_at = clock_now() - interval '300 days', over_at = clock_now() - interval '200 days', news_at = clock_now() - make_interval(days => $2) where id = $1"
  const off = await makeListed()
  await cancelEvent(off.editor, { id: off.id, version: 2 })
  expect(await since(off.id, 89, news)).toBe(true)
  expect(await since(off.id, 91, news)).toBe(false)
  const down =
    "update events set taken_down_at = clock_now() - make_interval(days => $2), updated_at = clock_now() - interval '95 days' where id = $1"
  const gone = await makeListed()
  await takeDownEvent(gone.editor, { id: gone.id, version: 2 })
  expect(await since(gone.id, 89, down)).toBe(true)
  expect(await since(gone.id, 91, down)).toBe(false)
  expect(await readCalendarOf(gone.slug)).toBeNull()
})

test("takes a withdrawn public name out of the calendar at once, before the clock has made the entry anew", async () => {
  const admin = await makeEditor("admin")
  const named = await makeMember(null, "Robin Namely")
  const { editor, id, slug } = await makeListed()
  await db.involvement.create({
    data: { id: randomUUID(), eventId: id, memberId: named, kind: "speaking", sentence: "Speaks." },
  })
  await rewriteCalendar(clock)
  expect(await readCalendarOf(slug)).toContain("Robin Namely")
  if (admin.kind !== "admin") throw new Error("no admin")
  const changed = await changeMember(admin as Parameters<typeof changeMember>[0], {
    id: named,
    version: 1,
    publicName: null,
  })
  expect(changed.ok).toBe(true)
  expect((await entryOf(id))?.isStale).toBe(true)
  for (const file of [await readCalendarOf(slug), await readCalendar(nothing)]) {
    expect(file).toContain(`UID:${id}`)
    expect(file).not.toContain("Robin Namely")
  }
  await rewriteCalendar(clock)
  expect((await entryOf(id))?.isStale).toBe(false)
  expect(await blockOf(id)).not.toContain("Robin Namely")
  expect(editor.kind).toBe("editor")
})

test("narrows the calendar as the list is narrowed", async () => {
  const online = await makeListed({ tags: "linux, night", isOnline: true })
  const berlin = await makeListed({
    tags: "linux",
    placeName: "Serverkeller",
    city: "Berlin",
    zone: "Europe/Berlin",
  })
  const place = await db.place.findFirstOrThrow({ where: { name: "Serverkeller" } })
  const uids = async (filter: Parameters<typeof readCalendar>[0]) => {
    const file = await readCalendar(filter)
    return { file, found: [online, berlin].filter(({ id }) => file.includes(`UID:${id}`)) }
  }
  expect((await uids({ ...nothing, tag: "linux" })).found).toEqual([online, berlin])
  expect((await uids({ ...nothing, tag: "night" })).found).toEqual([online])
  expect((await uids({ ...nothing, format: "online" })).found).toEqual([online])
  const atPlace = await uids({ ...nothing, place: place.slug })
  expect(atPlace.found).toEqual([berlin])
  expect(atPlace.file).toContain("X-WR-CALNAME:Our group: at Serverkeller\r\n")
  expect(atPlace.file).toContain("TZID:Europe/Berlin")
  expect(atPlace.file).not.toContain("TZID:America/Detroit")
  expect((await uids({ ...nothing, from: "2027-03-02" })).found).toEqual([])
})

test("gives an older installation its entries, and makes them anew when the site has moved", async () => {
  const { id } = await makeListed()
  const { id: never } = await makeListed()
  await ownerSql.query("update calendar_entries set block = '', is_stale = true, made_for = ''")
  await ownerSql.query("update events set state = 'draft' where id = $1", [never])
  expect(await rewriteCalendar(clock)).toBeGreaterThan(1)
  expect(await blockOf(id)).toContain("http://localhost:3000/events/")
  expect(await entryOf(never)).toBeNull()
  await ownerSql.query(
    "update calendar_entries set made_for = 'http://old.example', block = replace(block, 'localhost:3000', 'old.example')",
  )
  expect(await blockOf(id)).toContain("old.example")
  expect(await rewriteCalendar(clock)).toBeGreaterThan(0)
  expect(await blockOf(id)).not.toContain("old.example")
  expect(await rewriteCalendar(clock)).toBe(0)
})
