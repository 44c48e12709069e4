import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const names = [
  "AUTH_SECRET",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "APP_DB_PASSWORD",
  "OWNER_DB_PASSWORD",
] as const
type Secrets = Record<(typeof names)[number], string>

/** Made once and kept with the data: a form opened before a restart or a rebuild can still be sent. */
export function secretsIn(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json")
  const kept: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  if (names.every((name) => kept[name])) return kept as Secrets
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString("base64")]))
  const secrets = { ...made, ...kept } as Secrets
  writePrivately(file, secrets)
  return secrets
}

/** Whole or not at all, and for our eyes only. */
export function writePrivately(file: string, content: object) {
  mkdirSync(join(file, ".."), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
