import { expect, ownerSql, test } from "../fixtures"

// The whole Greenroom's settings: it runs alone, and puts back what it changed.
const setShow = (show: object) =>
  ownerSql.query("update settings set value = jsonb_set(value, '{show}', (value -> 'show') || $1::jsonb)", [
    JSON.stringify(show),
  ])

test.afterEach(() => setShow({ isOn: true, kind: "podcast", name: "Loose Gravel" }))

const pages = ["/", "/events", "/how-we-choose", "/join", "/privacy", "/pitch"]

test("knows nothing of a show that is switched off", async ({ page, editor }) => {
  await page.goto("/")
  await expect(page.locator('a[href^="/show"]').first()).toBeVisible()
  await setShow({ isOn: false })
  for (const path of ["/show", "/show/412", "/412", "/show?before=1~1"])
    expect((await page.goto(path))?.status(), path).toBe(404)
  for (const path of pages) {
    await page.goto(path)
    await expect(page.locator('a[href^="/show"], a[href^="/412"]'), path).toHaveCount(0)
  }
  expect(await (await page.request.get("/sitemap.xml")).text()).not.toContain("/show")
  const room = await editor.newPage()
  for (const path of [
    "episodes/412",
    "episodes/412/run-sheet",
    "episodes/412/run-sheet.txt",
    "episodes/new",
    "import",
  ])
    expect((await room.request.get(`/dashboard/show/${path}`)).status(), path).toBe(404)
})

test("reads right where the show is a talk at the meetup", async ({ page, editor }) => {
  await setShow({ kind: "talk", name: "Serverkeller Talks", about: "Half an hour, once a month.", reach: "" })
  const wrong = /\b(episodes?|airs|aired|records|recorded)\b/i
  for (const path of ["/", "/show", "/show/415", "/pitch"]) {
    await page.goto(path)
    // What the group wrote itself may say anything.
    const said = await page.locator("main").innerText()
    expect(said.match(wrong)?.[0], path).toBeUndefined()
  }
  await page.goto("/show")
  await expect(page.getByRole("heading", { name: "Serverkeller Talks", level: 1 })).toBeVisible()
  // Which one is next depends on what moved the clock before.
  await expect(page.getByRole("heading", { name: /^Talk \d+$/ }).first()).toBeVisible()
  const room = await editor.newPage()
  await room.goto("/dashboard/show/episodes/416")
  await expect(room.getByLabel("Talk", { exact: true })).toBeVisible()
})
