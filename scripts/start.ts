import { existsSync } from "node:fs"
import { bringUp } from "./stack/greenroom"
import { interruption } from "./stack/interruption"
import { runScript } from "./stack/programs"
import { checkSettings } from "./stack/settings"
import { printWelcome } from "./stack/welcome"

if (existsSync(".env")) process.loadEnvFile(".env")
const mode = process.argv.includes("--dev") ? "development" : "production"
const stopping = interruption()

try {
  await checkSettings(process.env)
  const greenroom = await bringUp({ given: process.env, mode, say: console.log, signal: stopping.signal })
  if (!greenroom.isDemo) await runScript("scripts/first-admin.ts", [], { environment: greenroom.environment })
  printWelcome(greenroom)
  const ended = await Promise.race([greenroom.server.died.then(() => "died" as const), stopping.asked])
  console.log(ended === "died" ? "\nThe server ended by itself. Stopping the rest…" : "\nStopping…")
  await greenroom.stop()
  process.exit(ended === "died" ? 1 : 0)
} catch (error) {
  if (stopping.signal.aborted) process.exit(0)
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
