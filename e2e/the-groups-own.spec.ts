import sharp from "sharp"
import { expect, ownerSql, test } from "./fixtures"

// One group for all journeys: what this one changes it takes back, when both of its tests are done. In two workers the one
// that is done first would take it back under the other.
test.describe.configure({ mode: "default" })
test.afterAll(() =>
  ownerSql.query(
    `update settings set value = jsonb_set(value #- '{look}' #- '{announcement}', '{group,accent}', '"#d4380d"')`,
  ),
)

const sign = () =>
  sharp({ create: { width: 900, height: 200, channels: 4, background: "#0b6e4f" } })
    .png()
    .toBuffer()

test("shows a visitor the colour, the logo and the announcement as soon as an admin has set them", async ({
  admin,
  page: visitor,
}) => {
  const banner = visitor.getByRole("banner")
  await visitor.goto("/")
  await expect(banner.getByRole("img")).toHaveCount(0)
  const page = await admin.newPage()
  await page.goto("/dashboard/settings/group")
  const part = (title: string) =>
    page.getByRole("listitem").filter({ has: page.getByText(title, { exact: true }) })

  const colour = part("Colour")
  await colour.locator("summary").click()
  await colour.getByLabel("Your colour").fill("#0b6e4f")
  await expect(colour.getByText("#0b6e4f", { exact: true }).last()).toBeVisible()
  await colour.getByRole("button", { name: "Save the colour" }).click()
  await expect(colour.getByRole("status")).toHaveText("Saved.")
  await visitor.reload()
  await expect(visitor.locator("html")).toHaveAttribute("style", /--accent-ground:\s*#0b6e4f/)

  const logo = part("Logo")
  await logo.locator("summary").click()
  await logo
    .getByLabel("The file")
    .first()
    .setInputFiles({
      name: "logo.png",
      mimeType: "image/png",
      buffer: await sign(),
    })
  await logo.getByRole("button", { name: "Save the logo" }).first().click()
  await expect(logo.getByRole("status")).toHaveText("Saved.")
  await visitor.reload()
  const { rows } = await ownerSql.query("select value #>> '{group,name}' as name from settings")
  const shown = banner.getByRole("img", { name: rows[0].name })
  await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)

  const line = part("Announcement")
  await line.locator("summary").click()
  await line.getByLabel("One line on top of every page").fill("We meet one floor up this month.")
  await line.getByLabel("Where it leads").fill("stairs.example/up")
  await line.getByRole("button", { name: "Save the announcement" }).click()
  await expect(line.getByRole("status")).toHaveText("Saved.")
  for (const path of ["/", "/events", "/how-we-choose", "/nowhere"]) {
    await visitor.goto(path)
    const announced = visitor.getByRole("complementary", { name: "Announcement" })
    await expect(announced).toContainText("We meet one floor up this month.")
    await expect(announced.getByRole("link")).toHaveAttribute("href", "https://stairs.example/up")
  }
})

test("lets two admins save different parts from pages that they opened at the same time", async ({
  admin,
}) => {
  const [one, other] = [await admin.newPage(), await admin.newPage()]
  for (const page of [one, other]) {
    await page.goto("/dashboard/settings/group")
    await page.locator("#links summary, #digest summary").first().click()
  }
  await one.getByRole("button", { name: "Save the links" }).click()
  await expect(one.locator("#links").getByRole("status")).toHaveText("Saved.")
  await other.locator("#digest summary").click()
  await other.locator("#digest").getByRole("button", { name: "Save" }).click()
  await expect(other.locator("#digest").getByRole("status")).toHaveText("Saved.")
  await other.goto("/dashboard/settings/group")
})
