import { beforeEach, expect, test } from "vitest"
import { type Admin, isAdmin } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { makeEditor } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { changeSettings, settingsId } from "./change-settings"
import { currentSettings, settingsToEdit } from "./queries"

async function makeAdmin(): Promise<Admin> {
  const editor = await makeEditor("admin")
  if (!isAdmin(editor)) throw new Error("not an admin")
  return editor
}
const versionNow = async (admin: Admin) => (await settingsToEdit(admin)).version
const named = (name: string) => () => ok({ group: { name } })
const contentVersion = async () =>
  (await ownerSql.query("select version from content_versions")).rows[0].version

beforeEach(() => db.settings.updateMany({ data: { value: {}, partVersions: {} } }))

test("changes one part, leaves the others to their defaults, and logs which part without its words", async () => {
  const admin = await makeAdmin()
  const [version, before] = [await versionNow(admin), await contentVersion()]
  expect(await changeSettings(admin, { version, part: "group", change: named("Makers") })).toEqual(
    ok({ version: version + 1 }),
  )
  const { value } = await db.settings.findFirstOrThrow()
  expect(value).toEqual({ group: { name: "Makers" } })
  expect((await currentSettings()).promiseDays).toBe(9)
  const entries = await db.auditEntry.findMany({ where: { actorId: admin.memberId } })
  expect(entries).toMatchObject([
    { action: "settings.changed", subjectId: settingsId, detail: { part: "group" } },
  ])
  expect(Number(await contentVersion())).toBeGreaterThan(Number(before))
})

test("keeps the other fields of the same part", async () => {
  const admin = await makeAdmin()
  await changeSettings(admin, { version: await versionNow(admin), part: "group", change: named("Makers") })
  await changeSettings(admin, {
    version: await versionNow(admin),
    part: "group",
    change: () => ok({ group: { city: "Detroit" }, promiseDays: 5 }),
  })
  expect(await currentSettings()).toMatchObject({
    group: { name: "Makers", city: "Detroit" },
    promiseDays: 5,
  })
})

test("refuses an editor, an older version of the part, and what the change itself refuses", async () => {
  const admin = await makeAdmin()
  await changeSettings(admin, { version: await versionNow(admin), part: "group", change: () => ok({}) })
  const version = await versionNow(admin)
  const editor = (await makeEditor()) as Admin
  expect(await changeSettings(editor, { version, part: "group", change: named("x") })).toEqual(
    refuse("not-allowed"),
  )
  expect(await changeSettings(admin, { version: version - 1, part: "group", change: named("x") })).toEqual(
    refuse("changed-meanwhile", { version }),
  )
  expect(await changeSettings(admin, { version, part: "group", change: () => refuse("none-left") })).toEqual(
    refuse("none-left"),
  )
  expect(await db.settings.findFirstOrThrow()).toMatchObject({ version, value: {} })
})

// Take `for update` out of change-settings.ts and some of them are lost.
test("saves each of six parts that are saved at once, by those who read the same version", async () => {
  const admin = await makeAdmin()
  const version = await versionNow(admin)
  const done = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      changeSettings(admin, {
        version,
        part: `mail-${index}`,
        change: ({ texts }) =>
          ok({
            texts: { mails: { ...texts.mails, [index]: { subject: `${index}`, opening: "", closing: "" } } },
          }),
      }),
    ),
  )
  expect(done.every((one) => one.ok)).toBe(true)
  expect(Object.keys((await currentSettings()).texts.mails)).toHaveLength(6)
})

// Take the comparison of the part's version out of change-settings.ts and all of them save.
test("lets one of six admins save the same part who do so at once, and tells the others", async () => {
  const admins = await Promise.all(Array.from({ length: 6 }, makeAdmin))
  const version = await versionNow(admins[0] as Admin)
  const done = await Promise.all(
    admins.map((admin, index) =>
      changeSettings(admin, { version, part: "group", change: named(`${index}`) }),
    ),
  )
  expect(done.filter((one) => one.ok)).toHaveLength(1)
  expect(done.filter((one) => !one.ok && one.reason === "changed-meanwhile")).toHaveLength(5)
  expect((await db.settings.findFirstOrThrow()).version).toBe(version + 1)
})
