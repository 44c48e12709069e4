import { randomUUID } from "node:crypto"
import pg from "pg"
import { inject } from "vitest"

// Runs before each test file and before the code under test is loaded: a database of the file's own.
const name = `test_${randomUUID().replaceAll("-", "")}`
const maintenance = new pg.Client({ connectionString: named(inject("ownerUrl"), "postgres") })
await maintenance.connect()
await maintenance.query(`create database ${name} template template strategy file_copy`)
await maintenance.end()

process.env.DATABASE_URL = named(inject("ownerUrl"), name)
process.env.APP_DATABASE_URL = named(inject("appUrl"), name)
Object.assign(process.env, {
  BASE_URL: "http://localhost:3000",
  // Nobody listens there: what a test wants to see of the mail, it asks the outbox.
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "The group <hello@group.example>",
  REPLY_TO: "hello@group.example",
  AUTH_SECRET: "a secret of the tests, long enough to be one",
})

function named(connection: string, database: string) {
  const url = new URL(connection)
  url.pathname = `/${database}`
  return url.href
}
