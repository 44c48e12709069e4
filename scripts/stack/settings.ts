import type { Environment } from "./programs"

const names = [
  ...[
    "NODE_ENV",
    "PORT",
    "HOST",
    "BASE_URL",
    "DATA_DIR",
    "DATABASE_URL",
    "APP_DATABASE_URL",
    "SMTP_URL",
    "MAIL_FROM",
  ],
  ...["REPLY_TO", "TRUSTED_PROXIES", "AUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "WORKER"],
  ...["APP_DB_PASSWORD", "OWNER_DB_PASSWORD", "DEMO", "GREENROOM_DEMO", "MAILBOX_URL"],
]

/** The settings of a Greenroom in this environment; an empty one was not given. */
export function settingsIn(environment: Environment) {
  const found = Object.entries(environment).filter(([name, value]) => names.includes(name) && value)
  return Object.fromEntries(found) as Record<string, string>
}

/** Everything else: what a process needs of the machine. */
export function withoutSettings(environment: Environment) {
  const found = Object.entries(environment).filter(
    ([name, value]) => !names.includes(name) && value !== undefined,
  )
  return Object.fromEntries(found) as Record<string, string>
}

// What a start chooses by itself, so that only what was given can be wrong.
const chosen = {
  BASE_URL: "http://localhost",
  APP_DATABASE_URL: "postgresql://127.0.0.1",
  SMTP_URL: "smtp://127.0.0.1",
  AUTH_SECRET: "x".repeat(32),
}

/** Throws one error that names every setting that is wrong or missing, before anything is started. */
export async function checkSettings(given: Environment) {
  const { env } = await import("@/lib/env")
  const before = { ...process.env }
  const sender = given.SMTP_URL
    ? {}
    : { MAIL_FROM: "hello@greenroom.example", REPLY_TO: "hello@greenroom.example" }
  for (const [name, value] of Object.entries({ ...chosen, ...sender })) process.env[name] ||= value
  for (const name of ["HOST", "PORT", "DATA_DIR", "TRUSTED_PROXIES", "NODE_ENV"])
    if (!process.env[name]) delete process.env[name]
  const faults: string[] = []
  try {
    env()
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  }
  process.env = before
  if (given.DATABASE_URL && !/^postgres(ql)?:\/\/./.test(given.DATABASE_URL))
    faults.push("  DATABASE_URL: must be an address that begins with postgresql://")
  if (faults.length) throw new Error(faults.join("\n"))
}
