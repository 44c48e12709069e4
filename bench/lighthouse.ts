import { execFile } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { promisify } from "node:util"
import { findBrowser } from "../scripts/check/browser"
import { median } from "./parts/median"
import { publicPaths } from "./parts/script-bytes"

// Lighthouse on a phone's profile, the median of five runs of each page. It comes from the registry when this runs, since
// nothing else needs its 200 packages. Ends with 1 when a page is below what we promise.
const { BASE_URL: base } = process.env
if (!base) throw new Error("BASE_URL must say which Greenroom to measure")
const [version, runs] = ["12.8.2", 5]
const categories = ["performance", "accessibility", "best-practices", "seo"] as const
const form = [95, 100, 100, 100]
const reading = [100, 100, 100, 100]

type Report = {
  categories: Record<string, { score: number }>
  audits: Record<string, { numericValue?: number; displayValue?: string }>
}

const run = promisify(execFile)
const { BROWSER_PATH = "", BROWSER_ARGS = "" } = await findBrowser()
const flags = ["--headless=new", "--disable-gpu", ...BROWSER_ARGS.split(" ").filter(Boolean)].join(" ")

/** A browser that could not be traced has measured nothing, so it is asked once more. */
const measured = (path: string) => lighthouse(path).catch(() => lighthouse(path))

async function lighthouse(path: string): Promise<Report> {
  const words = [
    ...["exec", "--yes", `--package=lighthouse@${version}`, "--", "lighthouse", base + path, "--quiet"],
    ...["--output=json", `--only-categories=${categories.join(",")}`, `--chrome-flags=${flags}`],
  ]
  const { stdout } = await run("npm", words, {
    env: { ...process.env, ...(BROWSER_PATH && { CHROME_PATH: BROWSER_PATH }) },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout.slice(stdout.indexOf("{"))) as Report
}

const found = await publicPaths(base)
const one = (start: string) => found.find((path) => path.startsWith(start))
const pages = [
  ...["/", "/events", one("/events/"), "/show", one("/show/")].map((path) => ({ path, wished: reading })),
  { path: "/pitch", wished: form },
]
const rows: string[][] = []
let isBelow = false
for (const { path, wished } of pages) {
  if (path === undefined) continue
  const reports: Report[] = []
  for (let round = 0; round < runs; round++) reports.push(await measured(path))
  const scores = categories.map((name) =>
    Math.round(median(reports.map((report) => (report.categories[name]?.score ?? 0) * 100))),
  )
  isBelow ||= scores.some((score, index) => score < (wished[index] ?? 100))
  const timing = (name: string) => median(reports.map((report) => report.audits[name]?.numericValue ?? 0))
  rows.push([
    path,
    `**${scores.join(" / ")}**`,
    `${(timing("largest-contentful-paint") / 1000).toFixed(1)} s`,
    timing("cumulative-layout-shift").toFixed(3),
    `${timing("total-blocking-time").toFixed(0)} ms`,
  ])
}
const heads = ["Page", "Performance / accessibility / best practices / SEO", "LCP", "CLS", "TBT"]
const table = [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")
console.log(table)
mkdirSync(".bench", { recursive: true })
writeFileSync(".bench/lighthouse.md", `${table}\n`)
process.exitCode = isBelow ? 1 : 0
