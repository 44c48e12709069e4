import sharp from "sharp"
import { beforeEach, expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { currentSettings, settingsToEdit } from "@/domain/settings/queries"
import { db } from "@/lib/db"
import { makeEditor } from "@/tests/factories"
import { publicFile } from "./queries"
import { removeLogo, setLogo } from "./set-logo"

let admin: Admin
beforeEach(async () => {
  admin = (await makeEditor("admin")) as Admin
  await db.settings.updateMany({ data: { value: {}, partVersions: {} } })
})
const sign = (width = 300) =>
  sharp({ create: { width, height: 80, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer()
const set = async (which: "logo" | "logoDark", bytes: Uint8Array) =>
  setLogo(admin, { which, version: (await settingsToEdit(admin)).version, bytes })
const look = async () => (await currentSettings()).look

test("shows the logo and its dark one to everybody, see-through as they are", async () => {
  expect(await set("logo", await sign())).toMatchObject({ ok: true })
  expect(await set("logoDark", await sign(900))).toMatchObject({ ok: true })
  const { logo, logoDark } = await look()
  expect(logo).toMatchObject({ width: 300, height: 80 })
  expect(logoDark).toMatchObject({ width: 640 })
  const bytes = await publicFile({ id: logo?.id ?? "", width: 300, format: "webp" })
  expect(await sharp(bytes ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: "webp", hasAlpha: true })
})

test("replaces one and leaves the other, with no byte of the first, and brings the name back", async () => {
  await set("logo", await sign())
  await set("logoDark", await sign())
  const before = await look()
  await set("logo", await sign(200))
  const after = await look()
  expect(after.logo?.id).not.toBe(before.logo?.id)
  expect(after.logoDark).toEqual(before.logoDark)
  expect(await db.medium.count()).toBe(2)
  for (const which of ["logo", "logoDark"] as const)
    await removeLogo(admin, { which, version: (await settingsToEdit(admin)).version })
  expect(await look()).toEqual({ logo: null, logoDark: null })
  expect([await db.medium.count(), await db.mediaFile.count()]).toEqual([0, 0])
})

test("refuses an editor, an SVG, and a logo that was changed meanwhile", async () => {
  const editor = (await makeEditor()) as Admin
  const { version } = await settingsToEdit(admin)
  const bytes = await sign()
  expect(await setLogo(editor, { which: "logo", version, bytes })).toMatchObject({ reason: "not-allowed" })
  expect(await removeLogo(editor, { which: "logo", version })).toMatchObject({ reason: "not-allowed" })
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  expect(await set("logo", svg)).toMatchObject({ reason: "not-a-picture" })
  await set("logo", bytes)
  expect(await setLogo(admin, { which: "logo", version, bytes })).toMatchObject({
    reason: "changed-meanwhile",
  })
  expect(await removeLogo(admin, { which: "logo", version })).toMatchObject({ reason: "changed-meanwhile" })
  expect(await db.medium.count()).toBe(1)
})

test("keeps one of two logos that are set at once", async () => {
  const { version } = await settingsToEdit(admin)
  const done = await Promise.all(
    [100, 200].map(async (width) => setLogo(admin, { which: "logo", version, bytes: await sign(width) })),
  )
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.medium.count()).toBe(1)
})
