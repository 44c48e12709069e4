import { createHash, randomBytes, randomUUID } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import pg from "pg"
import { bringUpThrowAway } from "../scripts/stack/throw-away"
import { seedPitches } from "./parts/many-pitches"
import { median } from "./parts/median"

// An editor's pages with 2,000 pitches and with 200,000, each in a Greenroom of its own, asked in turn. Ends with 1 when a
// page takes more than it may, or when one reads a large table from end to end.
const { BASE_URL: small, DATABASE_URL: smallDatabase } = process.env
if (!small || !smallDatabase) throw new Error("BASE_URL and DATABASE_URL must say which Greenroom to measure")
const [few, many, rounds, largeTable] = [2_000, 200_000, 25, 10_000]

type Site = { base: string; cookie: string; sql: pg.Client; pitchId: string; next: string }
type Page = [name: string, path: (site: Site) => string, limit: number]

const dashboard = (query: string) => () => `/dashboard?${query}`
const pages: Page[] = [
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
  const rows: string[][] = []
  let isWorse = false
  for (const [name, path, limit] of pages) {
    const [mine, theirs]: [number[], number[]] = [[], []]
    const [pathHere, pathThere] = [path(here), path(there)]
    for (const site of [here, there]) await timeOf(site, path(site))
    const before = await readsOf(there)
    for (let round = 0; round < rounds; round++) {
      mine.push(await timeOf(here, pathHere))
      theirs.push(await timeOf(there, pathThere))
    }
    const scanned = await scannedSince(there, before)
    const ratio = median(theirs) / median(mine)
    isWorse ||= ratio > limit || scanned.length > 0
    rows.push([
      name,
      `${median(mine).toFixed(0)} ms`,
      `${median(theirs).toFixed(0)} ms`,
      `**${ratio.toFixed(2)}** (at most ${limit})`,
      scanned.join(", ") || "none",
    ])
  }
  await Promise.all([here.sql.end(), there.sql.end()])
  const heads = ["Page", `${few} pitches`, `${many} pitches`, "Ratio", "Large tables read whole"]
  const table = [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")
  console.log(table)
  mkdirSync(".bench", { recursive: true })
  writeFileSync(".bench/queue.md", `${table}\n`)
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

async function bodyOf({ base, cookie }: Site, path: string): Promise<string> {
  const answer = await fetch(`${base}${path}`, { headers: { cookie }, redirect: "error" })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}

async function timeOf(site: Site, path: string): Promise<number> {
  const began = performance.now()
  await bodyOf(site, path)
  return performance.now() - began
}

/** How often each large table was read from end to end so far, by anybody. */
async function readsOf({ sql }: Site): Promise<Map<string, number>> {
  // Every connection of the site tells its counts a moment late; this waits until they stand still.
  await sql.query("select pg_sleep(1.2)")
  const { rows } = await sql.query<{ name: string; scans: string }>(
    `select s.relname as name, s.seq_scan as scans from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where c.reltuples >= $1`,
    [largeTable],
  )
  return new Map(rows.map(({ name, scans }) => [name, Number(scans)]))
}

async function scannedSince(site: Site, before: Map<string, number>): Promise<string[]> {
  const after = await readsOf(site)
  return [...after].filter(([name, scans]) => scans - (before.get(name) ?? 0) >= rounds).map(([name]) => name)
}
