import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { writePrivately } from "./secrets"

/** What one start tells the next, and `npm run clock` and its like. */
export type State = {
  /** Set while Greenroom runs. */
  process?: number
  server?: number
  settings?: Record<string, string>
  /** Wished again next time. */
  ports: { site?: number; postgres?: number; smtp?: number; mailbox?: number }
  /** Still set: the demo group was interrupted half-way. */
  isSeeding?: boolean
}

const fileIn = (dataDir: string) => join(dataDir, "state.json")

export function readState(dataDir: string): State {
  const file = fileIn(dataDir)
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { ports: {} }
}

export function changeState(dataDir: string, change: (state: State) => void) {
  const state = readState(dataDir)
  change(state)
  writePrivately(fileIn(dataDir), state)
}
