import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import { bringUpThrowAway } from "../scripts/stack/throw-away"
import { bodyOf, fewAndMany, type MeasuredPage, type Site } from "./parts/few-and-many"
import { seedEvents } from "./parts/many-events"

// The programme with 2,000 events and with 200,000, as many a day, each in a Greenroom of its own, asked in turn. Every
// page is made anew: the kept ones are thrown away before each request. Ends with 1 when a page takes more than it may, or
// when one reads a large table from end to end.
const { BASE_URL: small, DATABASE_URL: smallDatabase } = process.env
if (!small || !smallDatabase) throw new Error("BASE_URL and DATABASE_URL must say which Greenroom to measure")
const [few, many, rounds] = [2_000, 200_000, 15]

type Programme = Site & { next: string; event: string }

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const [month, past] = [inDays(40).slice(0, 7), inDays(-40).slice(0, 7)]
const asked = (query: string) => () => `/events?${query}`
// What few have fills a page of many events only. Within the same days both show the same; so do a tag and a place of every
// third event.
const until = `to=${inDays(120)}`

const pages: MeasuredPage<Programme>[] = [
  ["Home", () => "/", 1.5],
  ["The list", () => "/events", 1.5],
  ["Its second page", ({ next }) => next, 1.5],
  ["A tag", asked(`tag=tag+7&${until}`), 1.5],
  ["A rare tag", asked(`tag=rare&${until}`), 1.5],
  ["A place", asked(`place=hall-9&${until}`), 1.5],
  ["An involvement", asked("involvement=hosting"), 1.5],
  ["A rare involvement", asked(`involvement=sponsoring&${until}`), 1.5],
  ["A format", asked("format=hybrid"), 1.5],
  ["A format that nothing has", asked(`format=online&${until}`), 1.5],
  ["Some days", asked(`from=${inDays(20)}&to=${inDays(25)}`), 1.5],
  [
    "All of them",
    asked(`tag=frequent&place=hall-9&involvement=speaking&format=in-person&from=${inDays(2)}&${until}`),
    1.5,
  ],
  ["Filters that nothing passes", asked(`tag=rare&place=hall-9&format=hybrid&${until}`), 1.5],
  ["A month", asked(`view=month&month=${month}`), 1.5],
  ["A month of one tag", asked(`view=month&month=${month}&tag=tag+7`), 1.5],
  ["A month long ago", asked(`view=month&month=${past}`), 1.5],
  ["A tag's page", () => "/tags/kind%201", 1.5],
  ["A place's page", () => "/places/hall-0", 1.5],
  ["An event, with what is near it", ({ event }) => `/events/${event}`, 1.5],
  ["A month of the archive", () => `/archive/${past.replace("-", "/")}`, 3],
  ["Search, a word in all", asked("q=people"), 3],
  ["Search, a word in some", asked("q=kadox"), 3],
  ["Search, two words", asked("q=kadox+rorir"), 3],
  ["Search, a slip", asked("q=kadxo"), 3],
  ["Search, in nothing", asked("q=nowhere"), 3],
  ["Search and filter", asked("q=people&tag=tag+7"), 3],
]

const stopping = new AbortController()
const large = await bringUpThrowAway({ say: () => {}, signal: stopping.signal, log: ".data/bench-large.log" })
try {
  const here = await prepare(small, smallDatabase, few)
  const there = await prepare(large.environment.BASE_URL ?? "", large.environment.DATABASE_URL ?? "", many)
  const isWorse = await fewAndMany({
    few: here,
    many: there,
    heads: [`${few} events`, `${many} events`],
    pages,
    rounds,
    before: throwAway,
    file: ".bench/events.md",
  })
  await Promise.all([here.sql.end(), there.sql.end()])
  process.exitCode = isWorse ? 1 : 0
} finally {
  await large.stop()
}

async function prepare(base: string, database: string, count: number): Promise<Programme> {
  await seedEvents(database, count)
  const sql = new pg.Client({ connectionString: database })
  await sql.connect()
  const event = await sql.query(
    "select slug from events where state = 'published' and starts_at > clock_now() + interval '9 days' order by starts_at limit 1",
  )
  const site = { base, cookie: "", sql, event: event.rows[0].slug, next: "" }
  const next = /href="(\/events\?after=[^"]+)"/.exec(await bodyOf(site, "/events"))?.[1]
  if (!next) throw new Error("The list has no second page.")
  return { ...site, next }
}

/** As if an editor had published something; and a moment for the news to arrive. */
async function throwAway({ sql }: Programme) {
  await sql.query("update content_versions set version = version + 1")
  await sql.query("select pg_notify('content', version::text) from content_versions")
  await pause(25)
}
