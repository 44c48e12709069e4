import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, ownerSql, test } from "./fixtures"

/** Another site: another port is another origin. It frames whatever its query says. */
async function anotherSite() {
  const server = createServer((req, res) => {
    const frame = new URL(req.url ?? "/", "http://other.example").searchParams.get("frame") ?? ""
    res.setHeader("content-type", "text/html")
    res.end(
      `<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1><iframe src="${frame}" title="List" width="500" height="600"></iframe>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    framing: (url: string) => `http://127.0.0.1:${port}/?frame=${encodeURIComponent(url)}`,
    close: () => server.close(),
  }
}

test("shows the list on a page of another origin, and opens its links in the whole window", async ({
  page,
  baseURL,
}) => {
  const site = await anotherSite()
  await page.goto(site.framing(`${baseURL}/embed?limit=2&theme=dark`))
  const list = page.frameLocator("iframe")
  await expect(list.getByRole("article")).toHaveCount(2)
  expect(await list.locator("main").evaluate((main) => getComputedStyle(main).backgroundColor)).toBe(
    "rgb(19, 18, 17)",
  )
  const first = list.getByRole("article").first().getByRole("link")
  const title = await first.textContent()
  await first.click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "")
  expect(page.url().startsWith(`${baseURL}/events/`)).toBe(true)
  site.close()
})

test("narrows the list as the query says", async ({ page }) => {
  const { rows } = await ownerSql.query(
    "select tags[1] as tag from events where state = 'published' and starts_at > clock_now() and tags <> '{}' limit 1",
  )
  await page.goto(`/embed?tag=${encodeURIComponent(rows[0].tag)}&limit=20`)
  const { rows: all } = await ownerSql.query(
    "select title from events where state <> 'draft' and not tags @> array[$1]",
    [rows[0].tag],
  )
  await expect(page.getByRole("article").first()).toBeVisible()
  for (const { title } of all)
    await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(0)
})

test("lets nobody frame any other page", async ({ page, baseURL }) => {
  const site = await anotherSite()
  const { rows } = await ownerSql.query("select slug from events where state = 'published' limit 1")
  for (const path of [
    "/",
    "/events",
    `/events/${rows[0].slug}`,
    "/pitch",
    "/sign-in",
    "/subscribe",
    "/dashboard",
  ]) {
    const refused = page.waitForEvent("console", (message) =>
      /frame-ancestors|X-Frame-Options/i.test(message.text()),
    )
    await page.goto(site.framing(baseURL + path))
    await refused
    const frame = page.frames().find((one) => one !== page.mainFrame())
    expect(await frame?.locator("nav, form").count(), path).toBe(0)
    await page.goto(path)
    expect(await page.locator("nav, form").count(), path).toBeGreaterThan(0)
  }
  site.close()
})

test("copies an address with the button, and tells so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto("/subscribe")
  const address = await page.getByLabel("RSS", { exact: true }).inputValue()
  await page.getByRole("button", { name: "Copy: RSS" }).click()
  await expect(page.getByText("Copied.")).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
})
