import { mkdirSync, writeFileSync } from "node:fs"
import { seedEvents } from "./parts/many-events"
import { publishToVisible } from "./parts/publish-to-visible"
import { publicPaths, scriptBytes } from "./parts/script-bytes"
import { sideBySide } from "./parts/side-by-side"

// Needs a running production Greenroom with the demo group: BASE_URL, APP_DATABASE_URL and DATABASE_URL of the same one.
// Fills it with 5,000 events, half of them to come. Prints one table, keeps it in .bench/front.md, and ends with 1 when a
// figure is worse than what we promise.
const { BASE_URL: base, APP_DATABASE_URL: databaseUrl, DATABASE_URL: ownerUrl } = process.env
if (!base || !databaseUrl || !ownerUrl)
  throw new Error("BASE_URL, APP_DATABASE_URL and DATABASE_URL must say which Greenroom to measure")
const [wished, events] = [0.6, 5_000]

await seedEvents(ownerUrl, events)
const paths = await publicPaths(base)
const event = paths.find((path) => path.startsWith("/events/")) ?? ""
const kept = await sideBySide(base, [
  ...["/", "/events", event, "/calendar.ics", "/feed.xml"].map((path) => ({ path })),
  ...["/", "/calendar.ics"].map((path) => ({ path, isUnchanged: true })),
])
const published = await publishToVisible(base, databaseUrl, 100)
const weights = await scriptBytes(base, paths)

const whole = (number: number) => Math.round(number).toLocaleString("en")
const rows = [
  ...kept.map(({ path, isUnchanged, ...one }) => [
    `${path === event ? "An event" : path}${isUnchanged ? ", who has it already (304)" : ` (${whole(one.bytes)} bytes, br)`}`,
    `**${one.ratio.toFixed(2)}** of a bare Node server (at least ${wished}): ${whole(one.front)} to ${whole(one.bare)} a second, p99 ${one.p99} ms, ${one.failed} failed`,
  ]),
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
  `| With ${whole(events)} events | Measured |`,
  "|---|---|",
  ...rows.map(([what, figure]) => `| ${what} | ${figure} |`),
].join("\n")
console.log(table)
mkdirSync(".bench", { recursive: true })
writeFileSync(".bench/front.md", `${table}\n`)
const isFine = kept.every((one) => one.ratio >= wished && one.failed === 0)
process.exitCode = isFine && published.inTime === published.times ? 0 : 1
