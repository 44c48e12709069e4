import pg from "pg"

// npm run clock -- +7d | +12h | -30m | reset   With nothing it says what time it is there.
const units: Record<string, string> = { m: "minutes", h: "hours", d: "days", w: "weeks" }
const [move] = process.argv.slice(2)
const step = /^([+-]?\d+)([mhdw])$/.exec(move ?? "")

if (process.env.DEMO !== "1") fail("Only a demo's clock can be moved, and this Greenroom is a real one.")
if (move && move !== "reset" && !step) fail(`"${move}" is no step. Say +7d, +12h, +30m, +2w or reset.`)

const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
await owner.connect()
if (move === "reset") await owner.query("update clock_offset set value = interval '0'")
if (step) {
  const [, amount, unit = ""] = step
  await owner.query("update clock_offset set value = value + $1::interval", [`${amount} ${units[unit]}`])
}
// Whoever sleeps until something is due looks again, and kept pages are no longer of this time.
await owner.query("update content_versions set version = version + 1")
await owner.query("notify outbox")
const { rows } = await owner.query<{ now: Date }>("select clock_now() as now")
await owner.end()
console.log(`In the demo it is ${rows[0]?.now.toUTCString()}.`)

function fail(reason: string): never {
  console.error(reason)
  process.exit(1)
}
