import { execFile, spawnSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import ICAL from "ical.js"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Editor, theClock } from "../../domain/actors/actor"
import { recognizeMember } from "../../domain/actors/recognize-member"
import { cancelEvent } from "../../domain/events/cancel-event"
import { draftEvent } from "../../domain/events/draft-event"
import { editEvent } from "../../domain/events/edit-event"
import { eventInput } from "../../domain/events/event-input"
import { rewriteCalendar } from "../../domain/events/rewrite-calendar"
import { takeDownEvent } from "../../domain/events/take-down-event"
import { publishListing } from "../../domain/pitches/publish-listing"
import { hashToken, newToken } from "../../lib/token"
import { hostileTitles } from "../hostile-titles"

// What other people's programs read in our calendar and feeds: ical.js, python3-icalendar, xmllint, khal, vdirsyncer and
// newsboat, as Debian has them. Those that are not installed are named, and without any of them the proof fails:
// apt-get install python3-icalendar libxml2-utils khal vdirsyncer newsboat

const base = process.env.BASE_URL ?? ""
const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 })
const folder = mkdtempSync(join(tmpdir(), "greenroom-subscribers-"))
const run = promisify(execFile)
const python = "/usr/bin/python3"
const count = 5_000

const works = (program: string, ...args: string[]) => spawnSync(program, args).status === 0
const has = {
  icalendar: works(python, "-c", "import icalendar"),
  xmllint: works("xmllint", "--version"),
  khal: works("khal", "--version"),
  vdirsyncer: works("vdirsyncer", "--version"),
  newsboat: works("newsboat", "--version"),
}
const missing = Object.entries(has).flatMap(([name, isThere]) => (isThere ? [] : [name]))
if (missing.length > 0) console.warn(`Not proven, because it is not installed here: ${missing.join(", ")}`)

const titles = new Map<string, string>()
let editor: Editor

beforeAll(async () => {
  const { rows } = await sql.query(
    "select id from members where role is not null and public_name is not null limit 1",
  )
  const token = newToken()
  await sql.query(
    "insert into sessions (id, token_hash, member_id, expires_at) values ($1, $2, $3, clock_now() + interval '1 day')",
    [randomUUID(), hashToken(token), rows[0].id],
  )
  const found = await recognizeMember(token)
  if (!found) throw new Error("the editor was not recognized")
  editor = found
  await seedHostile()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await sql.end()
})

/** Five thousand coming events, each title with its number before it, written past the triggers. */
async function seedHostile() {
  const made = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    title: `${index} ${hostileTitles[index % hostileTitles.length]}`,
  }))
  for (const { id, title } of made) titles.set(id, title)
  const client = await sql.connect()
  await client.query("begin")
  await client.query("set local session_replication_role = replica")
  await client.query(
    `insert into events (id, slug, title, state, starts_local, zone, starts_at, over_at, place_name, description, audience_value,
        published_at, published_by_id, was_public_at, news_at, sequence, tags)
      select id, 'hostile-' || n, title, 'published', wall, zone, wall at time zone zone, wall at time zone zone + interval '3 hours',
        title, title || chr(10) || chr(10) || title, title, clock_now(), $3, clock_now(), clock_now() + n * interval '1 millisecond', 1, array['hostile']
      from unnest($1::uuid[], $2::text[]) with ordinality as given(id, title, n)
      cross join lateral (select date_trunc('hour', clock_now() at time zone 'UTC') + interval '2 days' + n * interval '1 hour' as wall,
        case when n % 2 = 0 then 'Europe/Berlin' else 'America/Detroit' end as zone) as times`,
    [made.map(({ id }) => id), made.map(({ title }) => title), editor.memberId],
  )
  await client.query(
    `insert into involvements (id, event_id, member_id, kind, sentence)
      select gen_random_uuid(), id, $1, 'hosting', title from events where slug like 'hostile-%'`,
    [editor.memberId],
  )
  await client.query(
    "insert into calendar_entries (event_id) select id from events where slug like 'hostile-%'",
  )
  await client.query("update content_versions set version = version + 1")
  await client.query("select pg_notify('content', version::text) from content_versions")
  await client.query("commit")
  client.release()
  // The clock of the Greenroom under proof is at them too.
  const areStale = async () =>
    (await sql.query("select 1 from calendar_entries where is_stale limit 1")).rows.length > 0
  while (await areStale()) await rewriteCalendar(theClock())
}

async function read(path: string): Promise<string> {
  const answer = await fetch(base + path)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}

async function save(path: string, name: string): Promise<string> {
  const file = join(folder, name)
  writeFileSync(file, await read(path))
  return file
}

test("has at least one program of other people to ask", () => {
  expect(missing).not.toHaveLength(Object.keys(has).length)
})

test("is read back by ical.js, all five thousand", async () => {
  const calendar = new ICAL.Component(ICAL.parse(await read("/calendar.ics?tag=hostile")))
  const found = new Map(
    calendar
      .getAllSubcomponents("vevent")
      .map((entry) => [entry.getFirstPropertyValue("uid"), entry.getFirstPropertyValue("summary")]),
  )
  expect(found.size).toBe(count)
  for (const [id, title] of titles) expect(found.get(id)).toBe(title)
})

// icalendar takes an escaped backslash before an n for a line break; RFC 5545, 3.3.11 and ical.js do not.
const asIcalendarHasIt = (text = "") => text.replace(/\\n/g, "").replace(/\\?\n/g, "")

test.skipIf(!has.icalendar)(
  "is read back by python3-icalendar, all five thousand, with their instants",
  async () => {
    const file = await save("/calendar.ics?tag=hostile", "hostile.ics")
    const program = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
print(json.dumps([[str(e["uid"]), str(e["summary"]), str(e["description"]), e.decoded("dtstart").timestamp(), len(e.errors)]
    for e in calendar.walk("VEVENT")]))`
    const { stdout } = await run(python, ["-c", program, file], { maxBuffer: 64 * 1024 * 1024 })
    const found: [string, string, string, number, number][] = JSON.parse(stdout)
    expect(found).toHaveLength(count)
    const { rows } = await sql.query(
      "select id, extract(epoch from starts_at)::float as at from events where slug like 'hostile-%'",
    )
    const instants = new Map(rows.map(({ id, at }) => [id, at]))
    for (const [id, summary, description, at, errors] of found) {
      expect(asIcalendarHasIt(summary)).toBe(asIcalendarHasIt(titles.get(id)))
      expect(asIcalendarHasIt(description)).toContain(asIcalendarHasIt(titles.get(id)))
      expect(at).toBe(instants.get(id))
      expect(errors).toBe(0)
    }
  },
)

test.skipIf(!has.xmllint)("is well-formed XML with its titles as they are, for xmllint", async () => {
  for (const path of ["/feed.xml", "/feed.xml?tag=hostile", "/sitemap.xml"]) {
    const file = await save(path, `${randomUUID()}.xml`)
    await run("xmllint", ["--noout", "--nonet", file])
  }
  const file = await save("/feed.xml?tag=hostile", "feed.xml")
  for (const nth of [1, 2, 25, 50]) {
    const { stdout } = await run("xmllint", ["--xpath", `string((//item)[${nth}]/title)`, file])
    expect([...titles.values()]).toContain(stdout.replace(/\n$/, ""))
  }
  const { stdout } = await run("xmllint", ["--xpath", "count(//item)", file])
  expect(stdout.trim()).toBe("50")
})

const typed = (title: string, over: Record<string, unknown> = {}) =>
  eventInput.parse({
    title,
    startsLocal: "2026-12-10T19:00",
    zone: "America/Detroit",
    placeName: "The Gear Room",
    city: "Detroit",
    description: "Words that were public.",
    audienceValue: "After this, our people know.",
    involvementKind: "hosting",
    involvementMemberId: editor.memberId,
    involvementSentence: "We hold the door.",
    tags: "followed",
    ...over,
  })

async function publish(title: string, over: Record<string, unknown> = {}) {
  const drafted = await draftEvent(editor, typed(title, over))
  if (!drafted.ok) throw new Error(drafted.reason)
  const { id, slug } = drafted.value
  const published = await publishListing(editor, { id, version: 1 })
  if (!published.ok) throw new Error(published.reason)
  return { id, slug }
}
const versionOf = async (id: string): Promise<number> =>
  (await sql.query("select version from events where id = $1", [id])).rows[0].version

test("names one instant on page, calendar, data block and feeds, on the nights on which the clocks change", async () => {
  const nights = [
    ["Europe/Berlin", "2027-03-28T01:30", "2027-03-28T00:30:00Z"],
    ["Europe/Berlin", "2027-03-28T03:30", "2027-03-28T01:30:00Z"],
    ["Europe/Berlin", "2027-10-31T02:30", "2027-10-31T00:30:00Z"],
    ["Europe/Berlin", "2027-10-31T03:30", "2027-10-31T02:30:00Z"],
    ["America/Detroit", "2027-03-14T01:30", "2027-03-14T06:30:00Z"],
    ["America/Detroit", "2027-03-14T03:30", "2027-03-14T07:30:00Z"],
    ["America/Detroit", "2027-11-07T01:30", "2027-11-07T05:30:00Z"],
    ["America/Detroit", "2027-11-07T02:30", "2027-11-07T07:30:00Z"],
  ] as const
  for (const [zone, startsLocal, instant] of nights) {
    const title = `Night ${zone} ${startsLocal}`
    const { id, slug } = await publish(title, { zone, startsLocal, tags: "nights" })
    const at = (written: string | undefined) => new Date(written ?? "").toISOString().replace(".000Z", "Z")
    const page = await read(`/events/${slug}`)
    const block = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "{}")
    const feed = JSON.parse(await read("/feed.json?tag=nights"))
    const item = feed.items.find((one: { id: string }) => one.id === `urn:uuid:${id}`)
    const rss = await read("/feed.xml?tag=nights")
    const calendar = new ICAL.Component(ICAL.parse(await read(`/events/${slug}/calendar.ics`)))
    ICAL.TimezoneService.reset()
    for (const one of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(one)
    const entry = calendar.getFirstSubcomponent("vevent")
    if (!entry) throw new Error("no event in the file")
    expect({
      page: at(/<time dateTime="([^"]+)"/i.exec(page)?.[1]),
      data: at(block.startDate),
      json: at(item._event.starts),
      rss: at(new RegExp(`${id}[\\s\\S]*?datetime=&quot;([^&]+)&quot;`).exec(rss)?.[1]),
      calendar: at(new ICAL.Event(entry).startDate.toJSDate().toISOString()),
    }).toEqual({ page: instant, data: instant, json: instant, rss: instant, calendar: instant })
    if (has.icalendar) {
      const file = await save(`/events/${slug}/calendar.ics`, "night.ics")
      const program =
        "import icalendar,sys; c=icalendar.Calendar.from_ical(open(sys.argv[1],'rb').read()); print(int(c.walk('VEVENT')[0].decoded('dtstart').timestamp()))"
      const { stdout } = await run(python, ["-c", program, file])
      expect(at(new Date(Number(stdout) * 1000).toISOString())).toBe(instant)
    }
  }
})

/** What a subscriber of the calendar holds after asking again: each entry's own lines, by its UID. */
function subscriber() {
  const home = join(folder, "vdirsyncer")
  mkdirSync(join(home, "entries"), { recursive: true })
  const config = join(home, "config")
  writeFileSync(
    config,
    `[general]
status_path = "${home}/status"
[pair followed]
a = "ours"
b = "theirs"
collections = null
conflict_resolution = "a wins"
[storage ours]
type = "http"
url = "${base}/calendar.ics?tag=followed"
[storage theirs]
type = "filesystem"
path = "${home}/entries"
fileext = ".ics"
`,
  )
  const environment = { ...process.env, VDIRSYNCER_CONFIG: config }
  const vdirsyncer = (...args: string[]) => run("vdirsyncer", args, { env: environment })
  return {
    entries: join(home, "entries"),
    start: () => run("sh", ["-c", "yes | vdirsyncer discover"], { env: environment }),
    async ask() {
      await vdirsyncer("sync", "--force-delete")
      return readdirSync(join(home, "entries"))
        .map((name) => readFileSync(join(home, "entries", name), "utf8").replace(/\r?\n[ \t]/g, ""))
        .join("\n")
    },
  }
}

/** The same in khal, an agenda of the terminal. */
async function agenda(entries: string): Promise<string> {
  const config = join(folder, `khal-${randomUUID()}`)
  writeFileSync(
    config,
    `[calendars]
[[followed]]
path = ${entries}
[locale]
local_timezone = America/Detroit
default_timezone = America/Detroit
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${config}.db
`,
  )
  const format = "{start-long} {title} [{status}]"
  const { stdout } = await run("khal", ["-c", config, "list", "--format", format, "2026-11-01", "800d"])
  return stdout
}

test.skipIf(!has.vdirsyncer || !has.khal)(
  "shows a subscriber of the calendar an edit, a cancellation and a take-down",
  async () => {
    const [moved, off, gone] = [
      await publish("Moved night"),
      await publish("Off night"),
      await publish("Gone night"),
    ]
    const follower = subscriber()
    await follower.start()
    expect(await follower.ask()).toContain("SUMMARY:Moved night")
    expect(await agenda(follower.entries)).toContain("2026-12-10 19:00 Moved night [CONFIRMED")
    const edit = typed("Moved night, later", { startsLocal: "2026-12-11T20:15" })
    expect((await editEvent(editor, { ...edit, id: moved.id, version: await versionOf(moved.id) })).ok).toBe(
      true,
    )
    expect((await cancelEvent(editor, { id: off.id, version: await versionOf(off.id) })).ok).toBe(true)
    expect((await takeDownEvent(editor, { id: gone.id, version: await versionOf(gone.id) })).ok).toBe(true)
    const held = await follower.ask()
    expect(held).toContain("SUMMARY:Moved night\\, later")
    expect(held).toContain("SUMMARY:Cancelled: Off night")
    expect(held).toContain("SUMMARY:No longer listed: Gone night")
    expect(held.match(/^STATUS:CANCELLED/gm)).toHaveLength(2)
    expect(held.match(/^UID:/gm)).toHaveLength(3)
    const shown = await agenda(follower.entries)
    expect(shown).toContain("2026-12-11 20:15 Moved night, later [CONFIRMED")
    expect(shown).toContain("Cancelled: Off night [CANCELLED")
    expect(shown).toContain("No longer listed: Gone night [CANCELLED")
    expect(shown).not.toContain("2026-12-10 19:00 Moved night")
  },
)

test.skipIf(!has.vdirsyncer || !has.khal)("is taken whole by khal, whatever the titles", async () => {
  const entries = join(folder, "whole")
  mkdirSync(entries)
  // khal keeps an event in a file: five hundred of them, as vdirsyncer would lay them down.
  const file = await read("/calendar.ics?tag=hostile")
  const blocks = file.match(/BEGIN:VEVENT\r\n[\s\S]*?\r\nEND:VEVENT\r\n/g) ?? []
  const head = file.slice(0, file.indexOf("BEGIN:VEVENT\r\n"))
  for (const [index, block] of blocks.slice(0, 500).entries())
    writeFileSync(join(entries, `${index}.ics`), `${head}${block}END:VCALENDAR\r\n`)
  const shown = await agenda(entries)
  const wanted = blocks.slice(0, 500).map((block) => titles.get(/UID:(\S+)/.exec(block)?.[1] ?? "") ?? "")
  expect(wanted).toHaveLength(500)
  const isShown = (title: string) => asIcalendarHasIt(shown).includes(asIcalendarHasIt(title))
  expect(wanted.filter((title) => !isShown(title))).toEqual([])
})

test.skipIf(!has.newsboat)("shows a reader of the feed an edit, a cancellation and a take-down", async () => {
  const news = () => publish(`News ${randomUUID()}`, { tags: "newsworthy", startsLocal: "2027-01-10T19:00" })
  const [edited, off, gone] = [await news(), await news(), await news()]
  const home = join(folder, "newsboat")
  mkdirSync(home)
  writeFileSync(join(home, "urls"), `${base}/feed.xml?tag=newsworthy\n`)
  writeFileSync(join(home, "config"), "")
  const ask = async (): Promise<Map<string, { title: string; content: string }>> => {
    const at = (name: string) => join(home, name)
    await run("newsboat", ["-u", at("urls"), "-c", at("cache.db"), "-C", at("config"), "-x", "reload"], {
      env: { ...process.env, HOME: home, TERM: "xterm" },
    })
    const program =
      "import sqlite3,sys,json; print(json.dumps(sqlite3.connect(sys.argv[1]).execute('select guid, title, content from rss_item').fetchall()))"
    const { stdout } = await run(python, ["-c", program, at("cache.db")])
    const rows: [string, string, string][] = JSON.parse(stdout)
    return new Map(rows.map(([guid, title, content]) => [guid.replace("urn:uuid:", ""), { title, content }]))
  }
  const before = await ask()
  expect(before.size).toBe(3)
  expect(before.get(gone.id)?.content).toContain("Words that were public.")
  const edit = typed("Told anew", { tags: "newsworthy", description: "Other words." })
  expect((await editEvent(editor, { ...edit, id: edited.id, version: await versionOf(edited.id) })).ok).toBe(
    true,
  )
  expect((await cancelEvent(editor, { id: off.id, version: await versionOf(off.id) })).ok).toBe(true)
  expect((await takeDownEvent(editor, { id: gone.id, version: await versionOf(gone.id) })).ok).toBe(true)
  const after = await ask()
  expect(after.size).toBe(3)
  expect(after.get(edited.id)?.title).toMatch(/Told anew$/)
  expect(after.get(edited.id)?.content).toContain("Other words.")
  expect(after.get(off.id)?.title).toMatch(/^Cancelled: News/)
  expect(after.get(gone.id)?.title).toMatch(/^No longer listed: News/)
  expect(after.get(gone.id)?.content).not.toContain("Words that were public.")
})
