import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { migrate } from "./database/migrate"
import { interruption } from "./stack/interruption"
import { runScript } from "./stack/programs"
import { secretsIn } from "./stack/secrets"
import { readState } from "./stack/state"

// Runs a script with the settings of the Greenroom that runs here, or of the one that DATABASE_URL names.
if (existsSync(".env")) process.loadEnvFile(".env")
const [file = "", ...args] = process.argv.slice(2)
const dataDir = resolve(process.env.DATA_DIR || ".data")
const settings = process.env.DATABASE_URL
  ? await ofOwnDatabase(process.env.DATABASE_URL)
  : readState(dataDir).settings
if (!settings) {
  console.error(
    "Greenroom does not run here. Start it in another terminal with npm start, or set DATABASE_URL.",
  )
  process.exit(1)
}
const { signal } = interruption()
const code = await runScript(file, args, { environment: { ...process.env, ...settings }, signal }).catch(
  () => 0,
)
process.exit(code)

async function ofOwnDatabase(ownerUrl: string): Promise<Record<string, string>> {
  const secrets = secretsIn(dataDir)
  const given = process.env.APP_DATABASE_URL
  const { appUrl } = await migrate({
    ownerUrl,
    appPassword: secrets.APP_DB_PASSWORD,
    ...(given && { appUrl: given }),
  })
  return {
    NODE_ENV: process.env.NODE_ENV ?? "production",
    BASE_URL: process.env.BASE_URL || `http://localhost:${process.env.PORT || 3000}`,
    DATA_DIR: dataDir,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.AUTH_SECRET,
    DEMO: process.env.GREENROOM_DEMO === "1" ? "1" : "0",
    APP_DATABASE_URL: appUrl,
  }
}
