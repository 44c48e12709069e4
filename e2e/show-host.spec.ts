import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import { expect, ownerSql, test } from "./fixtures"

/** A public event that no other journey touches. */
async function makeEvent(title: string) {
  const id = randomUUID()
  const member = await ownerSql.query("select id from members where public_name is not null limit 1")
  // The triggers look at commit, so it is one transaction, on one connection.
  const client = await ownerSql.connect()
  await client.query("begin")
  await client.query(
    `insert into events (id, slug, title, starts_local, zone, city, place_name, audience_value)
     values ($1, $2, $3, '2028-04-01 18:30', 'America/Detroit', 'Detroit', 'Gear Room', 'After this, our people can read a timetable.')`,
    [id, `e-${id}`, title],
  )
  await client.query(
    "insert into involvements (id, event_id, member_id, kind, sentence) values ($1, $2, $3, 'hosting', 'We host it.')",
    [randomUUID(), id, member.rows[0].id],
  )
  await client.query(
    "update events set state = 'published', published_at = clock_now(), published_by_id = $2 where id = $1",
    [id, member.rows[0].id],
  )
  await client.query("commit")
  client.release()
}

test("lays the show out, orders the day by keys, and reads its sheet as text", async ({
  admin,
  outsider,
}) => {
  const title = `Timetable night ${randomUUID().slice(0, 6)}`
  await makeEvent(title)
  const host = await admin.newPage()
  await host.goto("/dashboard/settings/group?open=show-rule")
  const rule = host.locator("#show-rule")
  const ahead = rule.getByLabel("Laid out so many weeks ahead")
  const weeks = Number(await ahead.inputValue())
  const last = async () =>
    Number((await ownerSql.query("select max(number) as n from episodes where not is_extra")).rows[0].n)
  const before = await last()
  await ahead.fill(String(weeks + 1))
  await rule.getByRole("button", { name: "Save" }).click()
  await expect(rule.getByRole("status")).toHaveText("Saved.")
  expect(await last()).toBeGreaterThan(before)
  await host.goto("/dashboard/show")
  await expect(
    host.locator("#episodes").getByRole("link", { name: String(before + 1), exact: true }),
  ).toBeVisible()

  // One by hand for this journey alone, which nobody else books or orders.
  await host.getByRole("link", { name: "Add one by hand" }).click()
  await host.getByLabel("Title").fill("The long way round")
  await host.getByLabel("Recording", { exact: true }).fill("2028-03-01T19:00")
  await host.getByLabel("People can hear it from").fill("2028-03-08T19:00")
  await host.getByRole("button", { name: "Add it" }).click()
  await expect(host.getByRole("heading", { name: "The long way round" })).toBeVisible()
  const number = Number(/episodes\/(\d+)/.exec(host.url())?.[1])

  await host.getByLabel("Or add a link: what is it?").fill("A map of detours")
  await host.getByLabel("Its address").fill("detours.example/map")
  await host.getByRole("button", { name: "Add the link" }).click()
  const mentioned = host.getByRole("list", { name: "What is mentioned, in its order" })
  await expect(mentioned.getByRole("listitem")).toHaveCount(1)
  await host.getByLabel("Add an event of ours").fill(title)
  await host.getByRole("button", { name: "Find" }).click()
  await host.getByRole("button", { name: `Mention: ${title}` }).click()
  await expect(mentioned.getByRole("listitem")).toHaveCount(2)
  await host.getByRole("button", { name: `Move up: ${title}` }).focus()
  await host.keyboard.press("ArrowUp")
  await expect(mentioned.getByRole("listitem").first()).toContainText(title)
  await expect(host.getByRole("button", { name: `Move down: ${title}` })).toBeFocused()
  const kept = async () =>
    (
      await ownerSql.query(
        "select m.label from mentions m join episodes e on e.id = m.episode_id where e.number = $1 order by position",
        [number],
      )
    ).rows.map(({ label }) => label)
  await expect.poll(kept).toEqual(["", "A map of detours"])

  await host.getByRole("link", { name: "Run sheet" }).click()
  await host.getByLabel("A line of your own").fill("Who drew the map?")
  await host.getByRole("button", { name: "Add as a question" }).click()
  await expect(host.getByText("Who drew the map?")).toBeVisible()
  await host.getByRole("button", { name: "Move down: Who drew the map?" }).press("Enter")
  await expect(
    host.getByRole("list", { name: "The day, in its order" }).getByRole("listitem").first(),
  ).toContainText(title)
  await expect
    .poll(async () => (await admin.request.get(`/dashboard/show/episodes/${number}/run-sheet.txt`)).text())
    .toMatch(
      new RegExp(
        `READ OUT {2}${title}[\\s\\S]*QUESTION {2}\\[ \\] Who drew the map\\?[\\s\\S]*READ OUT {2}A map of detours`,
      ),
    )
  await host.emulateMedia({ media: "print" })
  await expect(host.getByRole("button").first()).toBeHidden()

  // What a listener does with the number that was said on air, without script.
  const listener = await outsider.newPage()
  await listener.goto(`/${number}`)
  expect(new URL(listener.url()).pathname).toBe(`/show/${number}`)
  await expect(listener.getByText("Who drew the map?")).toHaveCount(0)
  const button = listener.getByRole("link", { name: `Put it in your calendar for ${title}` })
  const file = await outsider.request.get((await button.getAttribute("href")) ?? "")
  expect(file.headers()["content-type"]).toContain("text/calendar")
  expect((await file.text()).replace(/\r\n /g, "")).toContain(`SUMMARY:${title}`)
  expect((await outsider.request.get(`/dashboard/show/episodes/${number}/run-sheet.txt`)).url()).toContain(
    "/sign-in",
  )
})

test("orders without script, one press a step", async ({ browser, admin }) => {
  const number = (
    await ownerSql.query(
      `insert into episodes (id, number, title, records_local, zone, records_at, airs_at)
       select gen_random_uuid(), 80000 + floor(random() * 9000), 'No script', '2028-05-01 19:00', 'UTC', now(), '2028-05-02'
       returning number`,
    )
  ).rows[0].number
  await ownerSql.query(
    `insert into mentions (id, episode_id, position, label, url)
     select gen_random_uuid(), e.id, n, 'Link ' || n, 'https://l.example/' || n from episodes e, generate_series(1, 3) as n where e.number = $1`,
    [number],
  )
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL ?? "" })
  await plain.addCookies(await admin.cookies())
  const page = await plain.newPage()
  await page.goto(`/dashboard/show/episodes/${number}`)
  await page.getByRole("button", { name: "Move up: Link 3" }).click()
  const rows = page.getByRole("list", { name: "What is mentioned, in its order" }).getByRole("listitem")
  await expect(rows.nth(1)).toContainText("Link 3")
  await page.getByRole("button", { name: "Move up: Link 3" }).click()
  await expect(rows.first()).toContainText("Link 3")
  await plain.close()
})

test("brings a feed in from a file, once, and says what is broken by line", async ({ editor }) => {
  const feed = await readFile("tests/fixtures/feeds/by-hand.xml", "utf8")
  const page = await editor.newPage()
  await page.goto("/dashboard/show/import")
  const file = { name: "feed.xml", mimeType: "application/rss+xml", buffer: Buffer.from(feed) }
  await page.getByLabel("Or the feed as a file").setInputFiles(file)
  await page.getByRole("button", { name: "Bring its episodes in" }).click()
  await expect(page.getByText("7 episodes brought in.")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "is no date" }).first()).toContainText("line 8")
  await page.getByLabel("Or the feed as a file").setInputFiles(file)
  await page.getByRole("button", { name: "Bring its episodes in" }).click()
  await expect(page.getByText("0 episodes brought in.")).toBeVisible()
  await page.getByLabel("Address of the feed").fill("http://127.0.0.1:5432/feed")
  await page.getByRole("button", { name: "Read it and bring" }).click()
  await expect(page.locator("main").getByRole("alert")).toContainText("not on the public internet")
})
