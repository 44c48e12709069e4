import { createHmac, randomUUID } from "node:crypto"
import { expect, type Page } from "@playwright/test"
import { linkIn, mailTo } from "./mailbox"

type Pitched = { email: string; name: string; title: string; value: string; ownPage: string }

/** A journey types in no time, and no person does: its form is one that was opened long ago, on a page of its own. */
async function openedLongAgo(page: Page) {
  const said = `0.${randomUUID()}`
  const mark = createHmac("sha256", process.env.AUTH_SECRET ?? "").update(`pitch-form:${said}`)
  const stamp = `${said}.${mark.digest("hex")}`
  await page.locator("[name=stamp]").evaluate((input, value) => input.setAttribute("value", value), stamp)
}

/** An outsider fills in the form and sends it, as the page says: no script is needed. */
export async function sendPitch(page: Page, pitch: Omit<Pitched, "ownPage"> & { knows?: string }) {
  await page.goto("/pitch")
  await openedLongAgo(page)
  await page
    .getByLabel("Link")
    .first()
    .fill(`https://${randomUUID().slice(0, 8)}.example/night`)
  await page.getByLabel("Title").first().fill(pitch.title)
  await page.getByLabel("Date").first().fill("2028-02-11")
  await page.getByLabel(/After this, our people can/).fill(pitch.value)
  await page.getByLabel("E-mail").fill(pitch.email)
  await page.getByLabel("Name", { exact: false }).and(page.locator("[name=name]")).fill(pitch.name)
  if (pitch.knows) {
    await page.getByText("Say how").click()
    await page.getByLabel("I know one of you").check()
    await page.locator("[name=acquaintanceDetail]").fill(pitch.knows)
  }
  await page.getByRole("button", { name: "Send the pitch" }).click()
  await expect(page.getByRole("heading", { name: /One step left/ })).toBeVisible()
}

/** Opens the mailed link, presses the button, and is on her own page. */
export async function confirmFromMail(page: Page, email: string): Promise<string> {
  const mail = await mailTo(email, { subject: "One step left" })
  const ownPage = linkIn(mail, "/pitch/")
  await page.goto(ownPage)
  await page.getByRole("button", { name: /Confirm/i }).click()
  await expect(page.getByRole("heading", { name: /Received, you'll hear by/ })).toBeVisible()
  return ownPage
}

/** From nothing to a pitch that waits for an editor. */
export async function makePitch(
  page: Page,
  { name, title, value, email }: Omit<Pitched, "ownPage">,
): Promise<Pitched> {
  await sendPitch(page, { email, name, title, value })
  return { email, name, title, value, ownPage: await confirmFromMail(page, email) }
}

/** An editor finds it by its title and opens it. */
export async function openPitch(page: Page, title: string) {
  await page.goto(`/dashboard?q=${encodeURIComponent(title)}`)
  await page.getByRole("link", { name: title }).click()
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible()
}

/** One of the four moves opens in place. */
export async function openMove(page: Page, name: "Approve" | "Ask" | "Invite" | "Decline") {
  await page.getByLabel("Decide").locator("summary", { hasText: name }).click()
}
