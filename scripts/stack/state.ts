import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { isRunning, until } from "./processes"
import { writePrivately } from "./secrets"

/** What one start tells the next, and `npm run clock` and its like. */
type State = {
  /** Set while Greenroom runs, or when it was killed. */
  process?: number | undefined
  server?: number | undefined
  settings?: Record<string, string> | undefined
  /** Wished again next time, for whoever looks into the database with a program of theirs. */
  postgresPort?: number | undefined
  /** Still set: the demo group was interrupted half-way. */
  isSeeding?: boolean | undefined
}

const fileIn = (dataDir: string) => join(dataDir, "state.json")

export function readState(dataDir: string): State {
  const file = fileIn(dataDir)
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
}

export function changeState(dataDir: string, change: State) {
  writePrivately(fileIn(dataDir), { ...readState(dataDir), ...change })
}

/** Makes these data ours until the returned function is called. Throws when another Greenroom has them. */
export async function claimData(dataDir: string) {
  const state = readState(dataDir)
  if (isRunning(state.process, "scripts/start.ts")) {
    const place = state.settings?.BASE_URL ?? "it is just starting"
    throw new Error(`Greenroom already runs on ${dataDir}: ${place} (process ${state.process}).`)
  }
  // A server whose parent was killed stops by itself, but needs a moment: until then it holds its port.
  const { server } = state
  const isGone = await until(20_000, () => !isRunning(server, "server/main.ts"))
  if (!isGone && server) process.kill(server, "SIGKILL")
  const nothing = { process: undefined, server: undefined, settings: undefined }
  changeState(dataDir, { ...nothing, process: process.pid })
  return async () => changeState(dataDir, nothing)
}
