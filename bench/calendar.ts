import { fork } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { Agent, get } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import { seedEvents } from "./parts/many-events"
import { median } from "./parts/median"

// The whole calendar of 5,000 events, 2,500 of them coming, made anew after each edit: how long it takes, and how long
// anybody else waits meanwhile in the real front. Ends with 1 when others wait for 50 ms.
const { BASE_URL: base = "", DATABASE_URL: databaseUrl = "" } = process.env
if (!base || !databaseUrl) throw new Error("BASE_URL and DATABASE_URL must say which Greenroom to measure")
const [events, rounds, mostMs, every] = [5_000, 25, 50, 2]

await seedEvents(databaseUrl, events)
const sql = new pg.Client({ connectionString: databaseUrl })
await sql.connect()
// The seed's entries are short: these are the real ones, as the clock makes them.
await sql.query("update calendar_entries set is_stale = true")
const count = async (where: string): Promise<number> =>
  Number((await sql.query(`select count(*) as n from calendar_entries where ${where}`)).rows[0].n)
const whileMaking: number[] = []
const makingBegan = performance.now()
let isMaking = true
const watchingMaking = watch(() => isMaking, whileMaking)
while ((await count("is_stale")) > 0) await pause(500)
const makingMs = performance.now() - makingBegan
isMaking = false
await watchingMaking

const reader = fork(new URL("parts/fetch-whole.ts", import.meta.url), { execArgv: ["--import", "tsx"] })
type Read = { ms: number; bytes: number; status: number }
const fetchWhole = (path: string) =>
  new Promise<Read>((resolve) => {
    reader.once("message", (told) => resolve(told as Read))
    reader.send(base + path)
  })
await fetchWhole("/calendar.ics")

const idle: number[] = []
let isIdle = true
const watchingIdle = watch(() => isIdle, idle)
await pause(3_000)
isIdle = false
await watchingIdle

const reads: Read[] = []
const waits: number[] = []
for (let round = 0; round < rounds; round++) {
  await sql.query(
    `update events set description = description || ' Again.', version = version + 1, sequence = sequence + 1
     where id = (select id from events where state = 'published' and starts_at > clock_now() order by starts_at limit 1 offset $1)`,
    [round],
  )
  await pause(150)
  let isUnderWay = true
  const watching = watch(() => isUnderWay, waits)
  reads.push(await fetchWhole("/calendar.ics"))
  await pause(20)
  isUnderWay = false
  await watching
}
const { body } = await answerOf("/calendar.ics")
reader.disconnect()
await sql.end()

const worst = Math.max(...waits)
const ms = (number: number) => `${number.toFixed(1)} ms`
const rows = [
  [
    "The whole calendar",
    `${body.toLocaleString("en")} bytes, ${(reads[0]?.bytes ?? 0).toLocaleString("en")} in br`,
  ],
  [
    "Made anew after an edit",
    `median ${ms(median(reads.map((one) => one.ms)))}, slowest ${ms(Math.max(...reads.map((one) => one.ms)))}`,
  ],
  [
    "Anybody else waits, with nothing going on",
    `median ${ms(median(idle))}, longest ${ms(Math.max(...idle))}`,
  ],
  [
    "Anybody else waits meanwhile",
    `median ${ms(median(waits))}, longest **${ms(worst)}** of ${waits.length} requests (under ${mostMs})`,
  ],
  [
    `All ${events.toLocaleString("en")} entries made by the clock`,
    `${(makingMs / 1000).toFixed(1)} s; anybody else waits at most ${ms(Math.max(...whileMaking))}`,
  ],
]
const table = ["| What | Measured |", "|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n")
console.log(table)
mkdirSync(".bench", { recursive: true })
writeFileSync(".bench/calendar.md", `${table}\n`)
process.exitCode = worst < mostMs && reads.every(({ status }) => status === 200) ? 0 : 1

/** Asks for a kept page again and again: what it waits longer than usual is what the front's loop was held up. */
async function watch(isOn: () => boolean, into: number[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const asked: Promise<void>[] = []
  while (isOn()) {
    const began = performance.now()
    asked.push(answerOf("/api/health", agent).then(() => void into.push(performance.now() - began)))
    await pause(every)
  }
  await Promise.all(asked)
  agent.destroy()
}

function answerOf(path: string, agent?: Agent): Promise<{ body: number }> {
  return new Promise((resolve, reject) => {
    get(base + path, agent ? { agent } : {}, (answer) => {
      let body = 0
      answer.on("data", (chunk: Buffer) => {
        body += chunk.length
      })
      answer.on("end", () => resolve({ body }))
    }).on("error", reject)
  })
}
