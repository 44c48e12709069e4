import { createHash, randomBytes, randomUUID } from "node:crypto"
import pg from "pg"
import { bringUpThrowAway } from "../scripts/stack/throw-away"
import { type Site as AnySite, bodyOf, fewAndMany, type MeasuredPage } from "./parts/few-and-many"
import { seedPitches } from "./parts/many-pitches"

// An editor's pages with 2,000 pitches and with 200,000, each in a Greenroom of its own, asked in turn. Ends with 1 when a
// page takes more than it may, or when one reads a large table from end to end.
const { BASE_URL: small, DATABASE_URL: smallDatabase } = process.env
if (!small || !smallDatabase) throw new Error("BASE_URL and DATABASE_URL must say which Greenroom to measure")
const [few, many, rounds] = [2_000, 200_000, 25]

type Site = AnySite & { pitchId: string; next: string }

const dashboard = (query: string) => () => `/dashboard?${query}`
const pages: MeasuredPage<Site>[] = [
  ["The queue", () => "/dashboard", 1.5],
  ["Its second page", ({ next }) => next, 1.5],
  ["A pitch's screen", ({ pitchId }) => `/dashboard/pitches/${pitchId}`, 1.5],
  ["Not decided yet", dashboard("is=open"), 1.5],
  ["Not listed", dashboard("is=declined"), 1.5],
  ["Not listed, one reason", dashboard("is=declined&reason=topic"), 1.5],
  ["Withdrawn", dashboard("is=withdrawn"), 1.5],
  ["Events of one month", dashboard("from=2025-03-01&to=2025-03-31"), 1.5],
  ["Search, a word in many", dashboard("q=people"), 3],
  ["Search, a name", dashboard("q=kadox+rorir"), 3],
  ["Search, a host", dashboard("q=kadox.example"), 3],
  ["Search, in nothing", dashboard("q=nowhere"), 3],
  ["Search and filter", dashboard("q=kadox&is=duplicate"), 3],
]

const stopping = new AbortController()
const large = await bringUpThrowAway({
  say: () => {},
  signal: stopping.signal,
  log: ".data/bench-large.log",
})
try {
  const here = await prepare(small, smallDatabase, few)
  const there = await prepare(large.environment.BASE_URL ?? "", large.environment.DATABASE_URL ?? "", many)
  const isWorse = await fewAndMany({
    few: here,
    many: there,
    heads: [`${few} pitches`, `${many} pitches`],
    pages,
    rounds,
    file: ".bench/queue.md",
  })
  await Promise.all([here.sql.end(), there.sql.end()])
  process.exitCode = isWorse ? 1 : 0
} finally {
  await large.stop()
}

async function prepare(base: string, database: string, count: number): Promise<Site> {
  await seedPitches(database, count)
  const sql = new pg.Client({ connectionString: database })
  await sql.connect()
  const token = randomBytes(32).toString("base64url")
  await sql.query(
    `insert into sessions (id, token_hash, member_id, expires_at) values
      ($1, $2, (select id from members where role is not null and disabled_at is null limit 1), clock_now() + interval '9 days')`,
    [randomUUID(), createHash("sha256").update(token).digest("hex")],
  )
  const pitch = await sql.query("select id from pitches where state = 'queued' order by due_on, id limit 1")
  const site = { base, cookie: `next-auth.session-token=${token}`, sql, pitchId: pitch.rows[0].id, next: "" }
  const next = /href="(\/dashboard\?after=[^"]+)"/.exec(await bodyOf(site, "/dashboard"))?.[1]
  if (!next) throw new Error("The queue has no second page.")
  return { ...site, next }
}
