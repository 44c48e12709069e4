import pg from "pg"
import { type Environment, runScript } from "./programs"
import { changeState, readState } from "./state"

type Wish = {
  ownerUrl: string
  dataDir: string
  environment: Environment
  say: (text: string) => void
  signal: AbortSignal
}

/** Fills the demo group into a database that has nobody yet. */
export async function fillInDemoGroup({ ownerUrl, dataDir, environment, say, signal }: Wish) {
  const [found] = await ask(ownerUrl, "select 1 from members limit 1")
  if (found) return
  say("Filling in the demo group…")
  changeState(dataDir, { isSeeding: true })
  const code = await runScript("scripts/seed.ts", [], { environment, signal })
  if (code !== 0) throw new Error("The demo group could not be filled in, see above.")
  changeState(dataDir, { isSeeding: undefined })
}

/** Half a demo group would never be completed, and nobody has seen it: an embedded database then begins again. */
export async function dropHalfFilled(maintenanceUrl: string, dataDir: string) {
  if (!readState(dataDir).isSeeding) return
  await ask(maintenanceUrl, "drop database if exists greenroom with (force)")
  changeState(dataDir, { isSeeding: undefined })
}

async function ask(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}
