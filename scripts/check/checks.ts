import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runProgram } from "../stack/programs"
import { bringUpThrowAway } from "../stack/throw-away"
import { findBrowser } from "./browser"

export type Count = { passed: number; failed: number; skipped: number }
type Check = (args: string[], signal: AbortSignal) => Promise<Count>

/** The parts of `npm test`, in the order in which they are worth knowing. */
export const checks = { types, lint, unused, unit, journeys } satisfies Record<string, Check>

async function types(_: string[], signal: AbortSignal) {
  // Makes the types of the routes, which no clone has before its first build.
  await runProgram("next", ["typegen"], { environment: process.env, signal, output: "ignore" })
  return one(runProgram("tsc", ["--noEmit"], { environment: process.env, signal }))
}

function lint(_: string[], signal: AbortSignal) {
  return one(runProgram("biome", ["ci", "--colors=off"], { environment: process.env, signal }))
}

function unused(_: string[], signal: AbortSignal) {
  return one(runProgram("knip", [], { environment: process.env, signal }))
}

async function one(run: Promise<number>): Promise<Count> {
  const isFine = (await run) === 0
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 }
}

function unit(args: string[], signal: AbortSignal) {
  return reported(async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
    return runProgram("vitest", ["run", ...reporters, ...args], { environment: process.env, signal })
  }, countOfVitest)
}

async function journeys(args: string[], signal: AbortSignal) {
  const browser = await findBrowser()
  const greenroom = await bringUpThrowAway({ say: console.log, signal, log: ".data/journeys.log" })
  try {
    return await reported(async (report) => {
      const environment = {
        ...process.env,
        ...greenroom.environment,
        ...browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        // Playwright's own modules and the specs are plain modules, not those of a server component.
        NODE_ENV: "test",
      }
      return runProgram("playwright", ["test", ...args], { environment, signal })
    }, countOfPlaywright)
  } finally {
    await greenroom.stop()
  }
}

type Report = Record<string, unknown>

async function reported(run: (report: string) => Promise<number>, count: (report: Report) => Count) {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-report-"))
  const file = join(folder, "report.json")
  try {
    const code = await run(file)
    const counted = existsSync(file)
      ? count(JSON.parse(readFileSync(file, "utf8")))
      : { passed: 0, failed: 0, skipped: 0 }
    // A file that does not load fails no test, and yet it is no success.
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countOfVitest(report: Report): Count {
  return {
    passed: Number(report.numPassedTests ?? 0),
    failed: Number(report.numFailedTests ?? 0),
    skipped: Number(report.numPendingTests ?? 0) + Number(report.numTodoTests ?? 0),
  }
}

function countOfPlaywright(report: Report): Count {
  const stats = (report.stats ?? {}) as Record<string, number>
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  }
}
