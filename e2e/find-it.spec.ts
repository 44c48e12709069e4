import { randomUUID } from "node:crypto"
import { expect, ownerSql, test } from "./fixtures"

/** A public event at noon, so many days from now, where the demo group meets or elsewhere. */
async function listed(event: { title: string; inDays: number; tag: string; place: string }) {
  const id = randomUUID()
  await ownerSql.query("begin")
  await ownerSql.query(
    `insert into events (id, slug, title, state, starts_local, zone, place_name, city, tags, audience_value, published_at, published_by_id)
     select $1, $2, $3, 'published', date_trunc('day', clock_now()) + $4 * interval '1 day' + interval '12 hours',
       'America/Detroit', $5, 'Hamtramck', array[$6], 'After this, we can find it.', clock_now(), id
     from members where role is not null and public_name is not null limit 1`,
    [id, `find-${id}`, event.title, event.inDays, event.place, event.tag],
  )
  await ownerSql.query(
    `insert into involvements (id, event_id, member_id, kind, sentence)
     select $1, $2, id, 'hosting', 'One of us is there.' from members where public_name is not null limit 1`,
    [randomUUID(), id],
  )
  await ownerSql.query("commit")
}

test("finds it: by a tag, in its month, with a slip in the search, and what else is at its place", async ({
  outsider,
}) => {
  const mark = randomUUID().slice(0, 6).replace(/\d/g, "x")
  const [tag, place] = [`marimba ${mark}`, `Resonator Hall ${mark}`]
  const title = `Marimbaphone maintenance ${mark}`
  await listed({ title, inDays: 3, tag, place })
  await listed({ title: `Second evening ${mark}`, inDays: 5, tag: `other ${mark}`, place })

  const page = await outsider.newPage()
  await page.goto("/events")
  await page.getByText("Narrow it down").click()
  await page.getByRole("combobox", { name: "About" }).selectOption(tag)
  await page.getByRole("button", { name: "Show these" }).click()
  await expect(page.getByRole("heading", { name: title })).toBeVisible()
  await expect(page.getByRole("heading", { name: `Second evening ${mark}` })).toHaveCount(0)

  await page.getByRole("link", { name: "Month", exact: true }).click()
  if ((await page.getByRole("link", { name: title }).count()) === 0)
    await page.getByRole("link", { name: /^After:/ }).click()
  await expect(page.getByRole("link", { name: title })).toBeVisible()
  await expect(page.getByRole("link", { name: `about ${tag}` })).toBeVisible()
  // On paper a month is one sheet on its side, with nothing before it.
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
  const sheets = /\/Type\s*\/Page\b/g
  expect(printed.match(sheets)).toHaveLength(1)
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(printed) ?? []
  expect(Number(width)).toBeGreaterThan(Number(height))

  await page.goto("/events")
  await page.getByLabel("Search all events").fill(`marimbafone ${mark}`)
  await page.getByRole("button", { name: "Search" }).click()
  await expect(page.getByText(/This is for/)).toContainText("marimbaphone")
  await page.getByRole("link", { name: title }).click()
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible()
  const flyer = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1")
  expect(flyer.match(sheets)).toHaveLength(1)

  await page.getByRole("complementary").getByRole("link", { name: place }).click()
  await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible()
  await expect(page.getByRole("link", { name: `Second evening ${mark}` })).toBeVisible()
})

test("offers ways on from what does not fit and from an address that is none", async ({ outsider }) => {
  const mark = randomUUID().slice(0, 8)
  await listed({
    title: `Lonely night ${mark}`,
    inDays: 4,
    tag: `lonely ${mark}`,
    place: `Lonely Hall ${mark}`,
  })
  const page = await outsider.newPage()
  await page.goto(`/events?tag=lonely+${mark}&format=online`)
  await expect(page.getByText("Nothing fits all of that.")).toBeVisible()
  await page.getByRole("listitem").filter({ hasText: "Without online" }).getByRole("link").click()
  await expect(page.getByRole("heading", { name: `Lonely night ${mark}` })).toBeVisible()
  await page.goto(`/nowhere-${mark}`)
  await page.getByLabel("Look for it by a word of its name").fill(`lonely ${mark}`)
  await page.getByRole("button", { name: "Search" }).click()
  await expect(page.getByRole("link", { name: `Lonely night ${mark}` })).toBeVisible()
})
