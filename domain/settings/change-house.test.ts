import { beforeEach, expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { makeEditor } from "@/tests/factories"
import {
  changeDigest,
  changeHouse,
  changePromises,
  changeShow,
  digestInput,
  groupInput,
  promisesInput,
  showInput,
} from "./change-house"
import { currentSettings, settingsToEdit } from "./queries"
import { defaultSettings } from "./settings"

let admin: Admin
beforeEach(async () => {
  admin = (await makeEditor("admin")) as Admin
  await db.settings.updateMany({ data: { value: {} } })
})
const at = async () => ({ version: (await settingsToEdit(admin)).version })
const { group, show, digest, places: _, texts: __, ...promises } = defaultSettings
const faults = (schema: typeof promisesInput | typeof groupInput | typeof showInput, input: object) =>
  schema.safeParse({ version: 1, ...input }).error?.issues.map(({ path }) => path.join()) ?? []

test("saves each part, and takes its own defaults", async () => {
  const own = { ...group, name: "Makers", zone: "Europe/Berlin", contactEmail: "hello@makers.example" }
  expect(await changeHouse(admin, groupInput.parse({ ...(await at()), ...own }))).toMatchObject({ ok: true })
  await changeShow(admin, showInput.parse({ ...(await at()), ...show, isOn: false, reach: "many" }))
  await changePromises(admin, promisesInput.parse({ ...(await at()), ...promises, promiseDays: 5 }))
  await changeDigest(admin, digestInput.parse({ ...(await at()), ...digest, weekday: 3, isMidweekOn: false }))
  expect(await currentSettings()).toMatchObject({
    group: { name: "Makers", zone: "Europe/Berlin", contactEmail: "hello@makers.example", accent: "#d4380d" },
    show: { isOn: false, reach: "many", leadDays: 3 },
    promiseDays: 5,
    questionDays: 10,
    digest: { weekday: 3, hour: 18, isMidweekOn: false },
  })
})

test("brings the default text back where a field was emptied", async () => {
  const emptied = { ...group, policy: "", tagline: "", contactEmail: undefined }
  await changeHouse(admin, groupInput.parse({ ...(await at()), ...emptied }))
  expect((await currentSettings()).group).toMatchObject({ policy: group.policy, tagline: group.tagline })
})

test("asks for the release that fits the show, unless the group has a text of its own", async () => {
  const release = async () => (await currentSettings()).show.release
  const podcast = await release()
  // What a form sends that was opened with the default in it.
  await changeShow(admin, showInput.parse({ ...(await at()), ...show, kind: "talk", release: podcast }))
  expect(await release()).toMatch(/^I give this talk /)
  await changeShow(admin, showInput.parse({ ...(await at()), ...show, kind: "talk", release: "As agreed." }))
  expect(await release()).toBe("As agreed.")
  await changeShow(admin, showInput.parse({ ...(await at()), ...show, kind: "podcast", release: "" }))
  expect(await release()).toBe(podcast)
})

test.each(["Europe/Berln", "america/detroit", "EST", "", "UTC+2"])("refuses the zone %j", (zone) => {
  expect(faults(groupInput, { ...group, contactEmail: undefined, zone })).toEqual(["zone"])
})

test("refuses what no promise can be: nothing, halves, too much, and a last call after the end", () => {
  expect(faults(promisesInput, { ...promises, promiseDays: 0, holdMinutes: 2.5, forgetMonths: 61 })).toEqual([
    "promiseDays",
    "holdMinutes",
    "forgetMonths",
  ])
  expect(faults(promisesInput, { ...promises, questionDays: 3, questionLastCallDays: 3 })).toEqual([
    "questionLastCallDays",
  ])
  expect(faults(showInput, { ...show, seatsOffered: 6 })).toEqual(["seatsOffered"])
})

test("refuses a part that was saved since it was read, and no other", async () => {
  const opened = await at()
  const input = digestInput.parse({ ...opened, ...digest })
  await changeDigest(admin, input)
  expect(await changeDigest(admin, input)).toMatchObject({ ok: false, reason: "changed-meanwhile" })
  expect(await changeShow(admin, showInput.parse({ ...opened, ...show }))).toMatchObject({ ok: true })
})
