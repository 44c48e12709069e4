import { env } from "@/lib/env"

// What a start chooses by itself, so that only what was given can be wrong.
const chosen = {
  BASE_URL: "http://localhost",
  APP_DATABASE_URL: "postgresql://127.0.0.1",
  SMTP_URL: "smtp://127.0.0.1",
  AUTH_SECRET: "x".repeat(32),
}

/** Throws one error that names every setting that is wrong or missing, before anything is started. */
export function checkSettings(given: NodeJS.ProcessEnv) {
  const before = { ...process.env }
  const sender = given.SMTP_URL
    ? {}
    : { MAIL_FROM: "hello@greenroom.example", REPLY_TO: "hello@greenroom.example" }
  for (const [name, value] of Object.entries({ ...chosen, ...sender })) process.env[name] ||= value
  for (const name of ["HOST", "PORT", "DATA_DIR", "TRUSTED_PROXIES", "NODE_ENV"])
    if (!process.env[name]) delete process.env[name]
  try {
    env()
  } finally {
    process.env = before
  }
}
