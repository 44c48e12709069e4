import { beforeEach, expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { nextPublicMoment } from "@/domain/events/queries"
import { db } from "@/lib/db"
import { makeEditor, moveClock } from "@/tests/factories"
import {
  accentInput,
  announcementInput,
  audienceInput,
  changeAnnouncement,
  changeAudience,
  changeLinks,
  changeLook,
  linksInput,
} from "./change-look"
import { announcementNow, currentSettings, firstSteps, settingsToEdit, todayOfGroup } from "./queries"

let admin: Admin
beforeEach(async () => {
  admin = (await makeEditor("admin")) as Admin
  await db.settings.updateMany({ data: { value: {}, partVersions: {} } })
})
const at = async () => ({ version: (await settingsToEdit(admin)).version })
const faults = (schema: typeof linksInput | typeof accentInput | typeof announcementInput, input: object) =>
  schema
    .safeParse({ version: 1, ...input })
    .error?.issues.map(({ path, message }) => [path.join("."), message])

test.each([
  ["#0B3D91", "#0b3d91"],
  ["06c", "#06c"],
  ["", "#d4380d"],
])("takes the colour %j as %j", async (typed, accent) => {
  expect(await changeLook(admin, accentInput.parse({ ...(await at()), accent: typed }))).toMatchObject({
    ok: true,
  })
  expect((await currentSettings()).group.accent).toBe(accent)
})

test.each(["red", "#12345", "#0b3d91;}", "url(//x)", "rgb(1,2,3)"])("refuses the colour %j", (accent) => {
  expect(faults(accentInput, { accent })).toEqual([["accent", "Write the colour like #d4380d."]])
})

test("keeps links in their order, without the empty rows, and refuses half of one, a ninth, and a script", async () => {
  const links = [
    { label: "LinkedIn", url: "linkedin.example/potholes" },
    { label: "", url: "" },
    { label: "The podcast", url: "https://gravel.example/" },
  ]
  await changeLinks(admin, linksInput.parse({ ...(await at()), links }))
  expect((await currentSettings()).links).toEqual([
    { label: "LinkedIn", url: "https://linkedin.example/potholes" },
    { label: "The podcast", url: "https://gravel.example/" },
  ])
  expect(faults(linksInput, { links: [{ label: "Half" }, { url: "half.example" }] })).toEqual([
    ["links.0.url", "Where does it lead?"],
    ["links.1.label", "What does the link say?"],
  ])
  expect(faults(linksInput, { links: [{ label: "x", url: "javascript:alert(1)" }] })).toHaveLength(1)
  expect(faults(linksInput, { links: Array(9).fill({ label: "x", url: "x.example" }) })).toHaveLength(1)
})

test("keeps the audience in numbers as they are said, and nothing of them as a count", async () => {
  const figures = [{ number: "about 100,000", label: "listeners an episode" }, {}]
  await changeAudience(admin, audienceInput.parse({ ...(await at()), figures }))
  expect((await currentSettings()).figures).toEqual(figures.slice(0, 1))
  expect(
    audienceInput.safeParse({ version: 1, figures: [{ number: "7" }, { label: "7" }] }).error?.issues,
  ).toHaveLength(2)
})

const announce = async (input: object) =>
  changeAnnouncement(admin, announcementInput.parse({ ...(await at()), ...input }))
const shown = async () => (await announcementNow(await currentSettings()))?.text ?? null

test("shows the announcement to the end of its last day where the group lives, when every kept page grows old", async () => {
  const until = await todayOfGroup(await currentSettings())
  await announce({ text: "We moved to the Boiler Room.", until })
  expect(await shown()).toBe("We moved to the Boiler Room.")
  const end = await nextPublicMoment()
  expect(end).not.toBeNull()
  const waitMs = (end?.getTime() ?? 0) - Date.now()
  expect(waitMs).toBeGreaterThan(0)
  expect(waitMs).toBeLessThanOrEqual(25 * 3_600_000)
  await moveClock(`${Math.floor(waitMs / 1000) - 5} seconds`)
  expect(await shown()).not.toBeNull()
  await moveClock("10 seconds")
  expect(await shown()).toBeNull()
  expect(((await nextPublicMoment())?.getTime() ?? 0) - Date.now()).toBeGreaterThan(22 * 3_600_000)
  await moveClock(`-${Math.floor(waitMs / 1000) + 5} seconds`)
})

test("shows an announcement without a last day until it is emptied", async () => {
  await announce({ text: "The form is closed in August.", url: "how.example", linkLabel: "Why" })
  await moveClock("400 days")
  expect(await announcementNow(await currentSettings())).toMatchObject({ url: "https://how.example/" })
  await moveClock("-400 days")
  await announce({ text: "" })
  expect(await shown()).toBeNull()
  expect(faults(announcementInput, { text: "x", until: "2027-02-30" })).toEqual([
    ["until", "That day does not exist."],
  ])
  expect(faults(announcementInput, { text: "x", linkLabel: "Why" })).toEqual([["url", "Where does it lead?"]])
})

test("names the first steps until all of them are done", async () => {
  const open = async () => (await firstSteps(admin)).filter(({ isDone }) => !isDone).map(({ name }) => name)
  expect(await open()).toEqual(["name", "city", "zone", "contactEmail"])
  const group = { name: "Our group", city: "Detroit", zone: "America/Detroit", contactEmail: "" }
  await db.settings.updateMany({ data: { value: { group } } })
  expect(await open()).toEqual(["name", "contactEmail"])
  const own = { ...group, name: "Makers", contactEmail: "hello@makers.example" }
  await db.settings.updateMany({ data: { value: { group: own } } })
  expect(await firstSteps(admin)).toEqual([])
})

test("refuses an editor, and a part that was saved meanwhile", async () => {
  const editor = (await makeEditor()) as Admin
  const opened = await at()
  const input = accentInput.parse({ ...opened, accent: "#123456" })
  expect(await changeLook(editor, input)).toMatchObject({ reason: "not-allowed" })
  await changeLook(admin, input)
  expect(await changeLook(admin, input)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await changeLinks(admin, linksInput.parse({ ...opened, links: [] }))).toMatchObject({ ok: true })
})
