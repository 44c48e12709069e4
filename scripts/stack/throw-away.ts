import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { bringUp } from "./greenroom"
import { isAlive } from "./processes"
import { secretsIn } from "./secrets"
import { withoutSettings } from "./settings"

const prefix = "greenroom-throw-away-"

/** A data folder of this process alone. What killed runs left behind, folders and databases, goes first. */
export function throwAwayFolder() {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) && Number(name.slice(prefix.length).split("-")[0])
    if (owner && !isAlive(owner)) discard(join(tmpdir(), name))
  }
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
}

export function discard(folder: string) {
  const [postmaster] = readIfThere(join(folder, "postgres/postmaster.pid")).split("\n")
  if (postmaster && isAlive(Number(postmaster))) {
    process.kill(Number(postmaster), "SIGQUIT")
    for (let tries = 0; tries < 100 && isAlive(Number(postmaster)); tries += 1) spawnSync("sleep", ["0.05"])
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function readIfThere(file: string) {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}

/** A whole production Greenroom with the demo group, on free ports and on data that is gone afterwards. */
export async function bringUpThrowAway(wish: {
  say: (text: string) => void
  signal: AbortSignal
  log?: string
}) {
  const folder = throwAwayFolder()
  // Nothing of the settings at hand: a test must never reach somebody's real Greenroom. The same key as at `npm start`, so that both use the same build.
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = secretsIn(resolve(process.env.DATA_DIR || ".data"))
  const given = { ...withoutSettings(process.env), DATA_DIR: folder, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }
  try {
    const greenroom = await bringUp({ ...wish, given, mode: "production", isThrowAway: true })
    const stop = async () => {
      await greenroom.stop()
      discard(folder)
    }
    return { ...greenroom, stop }
  } catch (error) {
    discard(folder)
    throw error
  }
}
