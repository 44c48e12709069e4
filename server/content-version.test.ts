import { afterEach, expect, test, vi } from "vitest"
import { ownerSql } from "@/tests/owner-sql"
import { type ContentVersion, contentVersion } from "./content-version"

const url = process.env.APP_DATABASE_URL ?? ""
const raise = () => ownerSql.query("update settings set version = version + 1")
const stored = async () =>
  (await ownerSql.query("select version::text from content_versions")).rows[0].version as string
const cutOff = () =>
  ownerSql.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'greenroom content' and datname = current_database()",
  )

let version: ContentVersion
afterEach(() => version.stop())

test("hears of every change", async () => {
  version = contentVersion(url)
  await vi.waitFor(() => expect(version.heard()).not.toBeNull())
  for (let i = 0; i < 20; i++) {
    await raise()
    const now = await stored()
    await vi.waitFor(() => expect(version.heard()).toBe(now), { timeout: 1_000, interval: 5 })
  }
})

test("knows a change that its sender made as soon as it asks", async () => {
  version = contentVersion(url)
  await version.ask()
  await raise()
  await version.askNow()
  expect(version.heard()).toBe(await stored())
})

test("trusts nothing it knew after the connection was lost, and learns what it missed", async () => {
  version = contentVersion(url)
  await version.ask()
  await cutOff()
  await vi.waitFor(() => expect(version.heard()).toBeNull(), { interval: 1 })
  await raise()
  expect(await version.ask()).toBe(await stored())
  await raise()
  const now = await stored()
  await vi.waitFor(() => expect(version.heard()).toBe(now), { timeout: 3_000 })
})

test("answers with nothing while the database is away, and does not ask for every request", async () => {
  version = contentVersion("postgresql://nobody@127.0.0.1:9/none")
  expect(await version.ask()).toBeNull()
  expect(version.heard()).toBeNull()
  expect(version.isUp()).toBe(false)
})
