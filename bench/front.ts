import { mkdirSync, writeFileSync } from "node:fs"
import { cachedHome } from "./parts/cached-home"
import { publishToVisible } from "./parts/publish-to-visible"
import { publicPaths, scriptBytes } from "./parts/script-bytes"

// Needs a running production Greenroom with the demo group: BASE_URL, and APP_DATABASE_URL of the same one. Prints one
// table, keeps it in .bench/front.md, and ends with 1 when a figure is worse than what we promise.
const { BASE_URL: base, APP_DATABASE_URL: databaseUrl } = process.env
if (!base || !databaseUrl)
  throw new Error("BASE_URL and APP_DATABASE_URL must say which Greenroom to measure")
const wished = 0.5

const home = await cachedHome(base)
const published = await publishToVisible(base, databaseUrl, 100)
const weights = await scriptBytes(base, await publicPaths(base))

const whole = (number: number) => Math.round(number).toLocaleString("en")
const rows = [
  ["Cached home, requests a second", `${whole(home.front)} (p99 ${home.p99} ms, ${home.failed} failed)`],
  [
    "Bare Node server, same bytes, headers and encoding",
    `${whole(home.bare)} (${whole(home.bytes)} bytes, br)`,
  ],
  [
    `Front to bare, median of ${home.rounds} interleaved rounds`,
    `**${home.ratio.toFixed(2)}** (at least ${wished})`,
  ],
  [
    "Published and visible within a second",
    `**${published.inTime} of ${published.times}** (median ${whole(published.medianMs)} ms, slowest ${whole(published.slowestMs)} ms)`,
  ],
  ...weights.map(({ path, status, page, files, inline, packed }) => [
    `Script on ${path}`,
    status === 200
      ? `${whole(files + inline)} bytes (${whole(packed)} gzip; page ${whole(page)})`
      : `the page answered ${status}`,
  ]),
]
const table = [
  "| What | Measured |",
  "|---|---|",
  ...rows.map(([what, figure]) => `| ${what} | ${figure} |`),
].join("\n")
console.log(table)
mkdirSync(".bench", { recursive: true })
writeFileSync(".bench/front.md", `${table}\n`)
process.exitCode = home.ratio >= wished && published.inTime === published.times ? 0 : 1
