import { existsSync, readdirSync } from "node:fs"
import { findBrowser } from "./check/browser"
import { interruption } from "./stack/interruption"
import { runProgram, runScript } from "./stack/programs"
import { bringUpThrowAway } from "./stack/throw-away"

// npm run prove | bench | shots: each on a whole Greenroom of its own.
const [what, ...args] = process.argv.slice(2)
const { signal } = interruption()
const work = { prove, bench, shots }[what ?? ""]
if (!work) throw new Error(`There is no ${what}.`)
const greenroom = await bringUpThrowAway({ say: console.log, signal, log: `.data/${what}.log` })
const options = { environment: { ...process.env, ...greenroom.environment }, signal }
const code = await work().catch((error: unknown) => {
  if (!signal.aborted) console.error(error)
  return 1
})
await greenroom.stop()
process.exit(code)

function prove() {
  return runProgram("vitest", ["run", "--config", "vitest.prove.config.ts", ...args], options)
}

async function bench() {
  const files = (existsSync("bench") ? readdirSync("bench") : []).filter((name) => name.endsWith(".ts"))
  const chosen = args.length ? files.filter((name) => args.some((arg) => name.includes(arg))) : files
  let worst = 0
  for (const file of chosen.sort()) worst = Math.max(worst, await runScript(`bench/${file}`, [], options))
  return worst
}

async function shots() {
  if (!existsSync("scripts/shots.ts")) throw new Error("scripts/shots.ts is missing.")
  const environment = { ...options.environment, ...(await findBrowser()) }
  return runScript("scripts/shots.ts", args, { ...options, environment })
}
