import { mkdirSync, writeFileSync } from "node:fs"
import type pg from "pg"
import { median } from "./median"

/** A Greenroom to measure, with a login of the owner's. */
export type Site = { base: string; cookie: string; sql: pg.Client }
export type MeasuredPage<S extends Site> = [name: string, path: (site: S) => string, limit: number]

type Wish<S extends Site> = {
  few: S
  many: S
  heads: [few: string, many: string]
  pages: MeasuredPage<S>[]
  rounds: number
  /** Before each request, such as throwing the kept pages away. */
  before?: (site: S) => Promise<void>
  file: string
}

const largeTable = 10_000

/**
 * Asks two sites for each page in turn, prints medians and ratios and keeps them in a file. True when a page takes more
 * than it may, or when one reads a large table of the many from end to end.
 */
export async function fewAndMany<S extends Site>({
  few,
  many,
  heads,
  pages,
  rounds,
  before,
  file,
}: Wish<S>): Promise<boolean> {
  const rows: string[][] = []
  let isWorse = false
  for (const [name, path, limit] of pages) {
    const [mine, theirs]: [number[], number[]] = [[], []]
    const [pathHere, pathThere] = [path(few), path(many)]
    for (const site of [few, many]) await timeOf(site, path(site))
    const scansBefore = await readsOf(many)
    for (let round = 0; round < rounds; round++) {
      await before?.(few)
      mine.push(await timeOf(few, pathHere))
      await before?.(many)
      theirs.push(await timeOf(many, pathThere))
    }
    const scanned = await scannedSince(many, scansBefore, rounds)
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
  const titles = ["Page", ...heads, "Ratio", "Large tables read whole"]
  const table = [titles, titles.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")
  console.log(table)
  mkdirSync(".bench", { recursive: true })
  writeFileSync(file, `${table}\n`)
  return isWorse
}

export async function bodyOf({ base, cookie }: Site, path: string): Promise<string> {
  const answer = await fetch(`${base}${path}`, { headers: { cookie }, redirect: "error" })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}

async function timeOf(site: Site, path: string): Promise<number> {
  const began = performance.now()
  await bodyOf(site, path)
  return performance.now() - began
}

type Reads = Map<string, { read: number; rows: number }>

/** How many rows of each large table were read in scans of it so far, by anybody. */
async function readsOf({ sql }: Site): Promise<Reads> {
  // Every connection of the site tells its counts a moment late; this waits until they stand still.
  await sql.query("select pg_sleep(1.2)")
  const { rows } = await sql.query<{ name: string; read: string; rows: number }>(
    `select s.relname as name, s.seq_tup_read as read, c.reltuples as rows
     from pg_stat_user_tables s join pg_class c on c.oid = s.relid where c.reltuples >= $1`,
    [largeTable],
  )
  return new Map(rows.map(({ name, read, rows: all }) => [name, { read: Number(read), rows: all }]))
}

/** Those of which every request read more than a half. A scan that ends with its page has read little. */
async function scannedSince(site: Site, before: Reads, rounds: number): Promise<string[]> {
  const after = await readsOf(site)
  return [...after]
    .filter(([name, { read, rows }]) => read - (before.get(name)?.read ?? 0) > (rounds * rows) / 2)
    .map(([name]) => name)
}
