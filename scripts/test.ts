import { mkdirSync } from "node:fs"
import { type Count, checks } from "./check/checks"
import { interruption } from "./stack/interruption"

// npm test [-- types|lint|unused|unit|journeys [what the part takes]]: every part in full, even when one fails.
const [part, ...args] = process.argv.slice(2)
const { signal } = interruption()
const names = Object.keys(checks) as (keyof typeof checks)[]
const chosen = part ? names.filter((name) => name === part) : names
if (chosen.length === 0) {
  console.error(`There is no part "${part}". There are ${names.join(", ")}.`)
  process.exit(1)
}

mkdirSync(".data", { recursive: true })
const counts: Count[] = []
for (const name of chosen) {
  if (signal.aborted) break
  const begun = Date.now()
  console.log(`\n— ${name} —`)
  const count = await checks[name](part ? args : [], signal).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  console.log(`${name}: ${count.failed ? "failed" : "fine"} after ${seconds} s`)
  counts.push(count)
}
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
const skipped = sum("skipped")
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped ? `, ${skipped} skipped` : ""}`)
process.exit(sum("failed") > 0 || signal.aborted ? 1 : 0)
