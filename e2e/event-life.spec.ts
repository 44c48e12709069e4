import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expect, ownerSql, test } from "./fixtures"

/** The short way: what every evening needs, and nothing that is folded. */
async function fillEvening(page: Page, { title, day }: { title: string; day: string }) {
  await page.getByLabel("Title").fill(title)
  await page.getByLabel("What our people get").fill("After this, our people can solder in the dark.")
  await page.getByLabel("In one sentence").first().fill("Robin brings the lamps.")
  await page.getByLabel("Day", { exact: true }).fill(day)
  await page.getByLabel("From").fill("19:00")
  await page.getByLabel("Until").fill("21:30")
}

/** The listing as anybody sees it, asked again until it says so. */
async function expectListing(page: Page, path: string, look: (page: Page) => Promise<void>) {
  await expect(async () => {
    await page.goto(path)
    await look(page)
  }).toPass({ timeout: 20_000 })
}

async function move(page: Page, opens: string, presses: string, fill: () => Promise<void>) {
  await page.locator("summary", { hasText: opens }).click()
  await fill()
  await page.getByRole("button", { name: presses }).click()
}

test("makes an event by hand on a phone, publishes, postpones and moves it, and calls it off", async ({
  editorOnPhone,
  browser,
}) => {
  const title = `Lötabend 🔥 ${randomUUID().slice(0, 8)}`
  const page = await editorOnPhone.newPage()
  const visitor = await browser.newPage({ baseURL: process.env.BASE_URL ?? "" })
  await page.goto("/dashboard/events")
  await page.getByRole("link", { name: "New event" }).click()
  await fillEvening(page, { title, day: "2028-03-09" })
  await page.getByLabel("Description").fill("Bring:\n\n- **one** lamp\n- no <b>bulb</b>")

  await page.getByRole("button", { name: "Show how the text will look" }).click()
  const text = page.getByRole("region", { name: "How the text will look" })
  await expect(text.getByRole("listitem").first()).toHaveText("one lamp")
  await expect(text.locator("b")).toHaveCount(0)
  await expect(page.getByLabel("Title")).toHaveValue(title)
  await expect(page.getByLabel("From")).toHaveValue("19:00")

  await page.getByRole("button", { name: "Save and see the page" }).click()
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible()
  await expect(page.getByText("Thu 9 Mar, 7 pm to 9:30 pm (Detroit)").first()).toBeVisible()
  await page.getByRole("link", { name: "Back to the draft" }).click()
  await expect(page).toHaveTitle(new RegExp(`^${title}`))
  await page.getByRole("button", { name: "Publish" }).click()
  await page.getByRole("link", { name: "See the listing" }).waitFor()
  const path = (await page.getByRole("link", { name: "See the listing" }).getAttribute("href")) ?? ""
  await expectListing(visitor, path, async (listing) => {
    await expect(listing.getByText("Robin brings the lamps.")).toBeVisible({ timeout: 1000 })
  })

  await move(page, "Postpone", "Not on this day", async () => {
    await page.getByLabel("Why, in one line").first().fill("The lamps are on loan.")
  })
  await expect(page.getByText("Postponed", { exact: true })).toBeVisible()
  await expectListing(visitor, path, async (listing) => {
    await expect(listing.getByText("The lamps are on loan.")).toBeVisible({ timeout: 1000 })
    await expect(listing.locator("s").first()).toContainText("Thu 9 Mar, 7 pm", { timeout: 1000 })
  })

  const newDay = page.locator("details", { hasText: "Give it a new date" })
  await move(page, "Give it a new date", "Publish with this date", async () => {})
  await expect(newDay.getByRole("alert")).toContainText("Please give a date.")
  await newDay.getByLabel("Day", { exact: true }).fill("2028-04-13")
  await page.getByRole("button", { name: "Publish with this date" }).click()
  await expect(page.getByText("Public", { exact: true })).toBeVisible()
  await expectListing(visitor, path, async (listing) => {
    const poster = listing.getByRole("banner").or(listing.locator("article > header")).last()
    await expect(poster).toContainText("Thu 13 Apr, 7 pm to 9:30 pm", { timeout: 1000 })
    await expect(poster.locator("s")).toHaveText("Thu 9 Mar, 7 pm", { timeout: 1000 })
  })

  await move(page, "Cancel the event", "It will not happen", async () => {
    const cancel = page.locator("details", { hasText: "Cancel the event" })
    await cancel.getByLabel("Why, in one line").fill("The lamps came back broken.")
  })
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible()
  await expect(page.getByLabel("Title")).toHaveCount(0)
  await expectListing(visitor, path, async (listing) => {
    await expect(listing.getByText("The lamps came back broken.")).toBeVisible({ timeout: 1000 })
    await expect(listing.locator("s").first()).toContainText("Thu 13 Apr", { timeout: 1000 })
  })
  await visitor.close()
})

test("repeats an event, changes one date alone, and publishes them all at once", async ({ editor, page }) => {
  const title = `Fortnight ${randomUUID().slice(0, 8)}`
  const desk = await editor.newPage()
  await desk.goto("/dashboard/events/new")
  await fillEvening(desk, { title, day: "2028-03-09" })
  await desk.getByRole("button", { name: "Save the draft" }).click()
  await desk.getByRole("link", { name: "Repeat it" }).click()
  await desk.getByLabel("Every how many weeks or months?").fill("2")
  await desk.getByRole("button", { name: "Make a draft of each" }).click()
  await expect(desk.getByRole("main").getByRole("alert")).toContainText("How many dates, or until when?")
  await desk.getByLabel("How many dates?").fill("4")
  await desk.getByRole("button", { name: "Show the dates" }).click()
  const dates = desk.getByRole("region", { name: "The dates" })
  await expect(dates).toContainText("3 new dates:")
  await expect(dates.getByRole("listitem").last()).toHaveText("Thu 20 Apr 2028")
  await desk.getByRole("button", { name: "Make a draft of each" }).click()
  await expect(desk.getByRole("status")).toHaveText("Drafts made: 3.")

  await desk.getByRole("link", { name: "Thu 23 Mar 2028" }).click()
  await desk.getByLabel("Day", { exact: true }).fill("2028-03-24")
  await desk.getByRole("button", { name: "Save the draft" }).click()
  await expect(desk.getByText("Saved.")).toBeVisible()
  await desk.getByRole("link", { name: title }).click()
  await expect(desk.getByRole("listitem").filter({ hasText: "Fri 24 Mar 2028" })).toContainText("moved")
  await desk.getByRole("button", { name: "Publish all 4 drafts" }).click()
  await expect(desk.getByRole("status")).toHaveText("Published: 4.")

  await desk.getByRole("link", { name: "Thu 9 Mar 2028" }).click()
  const path = (await desk.getByRole("link", { name: "See the listing" }).getAttribute("href")) ?? ""
  await expectListing(page, path, async (listing) => {
    const series = listing.getByRole("region", { name: `More of ${title}` })
    await expect(series.getByRole("link")).toHaveText([title, "Fri 24 Mar", "Thu 6 Apr", "Thu 20 Apr"], {
      timeout: 1000,
    })
  })
})

test("keeps everything typed without script: refused, previewed and folded parts alike", async ({
  editor,
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: process.env.BASE_URL ?? "",
    storageState: await editor.storageState(),
  })
  const page = await context.newPage()
  const title = `Ganztag ${randomUUID().slice(0, 8)}`
  await page.goto("/dashboard/events/new")
  await page.getByLabel("Day", { exact: true }).fill("2028-06-02")
  await page.getByLabel("All day").check()
  await expect(page.getByLabel("From")).toBeHidden()
  await page.locator("summary", { hasText: "It takes several days" }).click()
  await page.getByLabel("Last day").fill("2028-06-01")
  await page.locator("summary", { hasText: "Price and tickets" }).click()
  await page.getByLabel("Price", { exact: false }).first().fill("12 dollars")
  await page.locator("summary", { hasText: "Getting in" }).click()
  await page.getByLabel("Hearing loop").check()
  await page.getByLabel("Quiet room").check()
  await page.getByLabel("Description").fill("# Three days\n\nof *quiet*")
  await page.getByRole("button", { name: "Save the draft" }).click()

  const summary = page.getByRole("alert")
  await expect(summary.getByRole("link", { name: "An event needs a title." })).toBeVisible()
  await expect(summary.getByRole("link", { name: "It ends before it begins." })).toBeVisible()
  await expect(page.getByLabel("Price", { exact: false }).first()).toHaveValue("12 dollars")
  await expect(page.getByLabel("Hearing loop")).toBeChecked()
  await expect(page.getByLabel("Quiet room")).toBeChecked()
  await expect(page.getByLabel("All day")).toBeChecked()

  await page.getByLabel("Title").fill(title)
  await page.getByLabel("Last day").fill("2028-06-04")
  await page.getByRole("button", { name: "Show how the text will look" }).click()
  const text = page.getByRole("region", { name: "How the text will look" })
  await expect(text.getByRole("heading", { name: "Three days", level: 3 })).toBeVisible()
  await expect(page.getByLabel("Title")).toHaveValue(title)
  await page.getByRole("button", { name: "Save and see the page" }).click()
  await expect(page.getByText("Fri 2 to Sun 4 Jun").first()).toBeVisible()
  await expect(page.getByText("12 dollars")).toBeVisible()
  await context.close()
})

test("renames a place, and refuses beside the field a name that its city has already", async ({ editor }) => {
  const mark = randomUUID().slice(0, 8)
  const [old, taken, better] = [`Hall ${mark}`, `Annex ${mark}`, `Assembly Rooms ${mark}`]
  const { rows } = await ownerSql.query<{ id: string }>(
    "insert into places (slug, name, city) select gen_random_uuid()::text, unnest($1::text[]), 'Detroit' returning id",
    [[old, taken]],
  )
  const page = await editor.newPage()
  await page.goto(`/dashboard/events/places/${rows[0]?.id}`)
  await page.getByLabel("Name").fill(taken)
  await page.getByLabel("Street").fill("2 New Street")
  await page.getByRole("button", { name: "Save" }).click()
  await expect(
    page.getByRole("link", { name: "There is a place of this name in this city already." }),
  ).toBeVisible()
  await expect(page.getByLabel("Name")).toHaveValue(taken)
  await expect(page.getByLabel("Street")).toHaveValue("2 New Street")
  await page.getByLabel("Name").fill(better)
  await page.getByRole("button", { name: "Save" }).click()
  await expect(page.getByRole("heading", { level: 1, name: better })).toBeVisible()
  await expect(page.getByLabel("Street")).toHaveValue("2 New Street")
})
