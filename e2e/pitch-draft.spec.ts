import { randomUUID } from "node:crypto"
import { expect, ownerSql, test } from "./fixtures"

const value = "pack a food box in ten minutes, and know which Saturday the pantry needs them"

test("keeps a draft on the device until the pitch is saved, and asks back while it is written", async ({
  page,
}) => {
  const email = `dana-${randomUUID()}@pantry.example`
  const sentence = page.getByLabel("After this, our people can …")
  const kept = page.getByText("Draft kept on this device.")

  await test.step("asks back, and says how much room is left", async () => {
    await page.goto("/pitch")
    await expect(kept).toBeHidden()
    await sentence.fill("have fun")
    await expect(page.getByText("A few words more, so that we can picture it?")).toBeVisible()
    await sentence.fill("x".repeat(290))
    await expect(page.getByText("10 too many")).toBeVisible()
    await sentence.fill(value)
    await expect(page.getByText(`${280 - value.length} left`)).toBeVisible()
    await expect(page.getByText("A few words more")).toBeHidden()
  })

  await test.step("has every word again on a new page, folded ones too, with the same key", async () => {
    const key = page.locator("[name=submissionKey]")
    const before = await key.inputValue()
    await page.getByLabel("E-mail").fill(email)
    await page.getByText("Your organisation").click()
    await page.getByLabel(/^Organisation/).fill("Vernor Pantry")
    await page.getByLabel(/I would talk with you/).check()
    await expect(kept).toBeVisible()
    await expect.poll(() => page.evaluate(() => localStorage["greenroom-pitch"])).toContain("isOpenToShow")

    await page.goto("/how-we-choose")
    await page.goto("/pitch")
    await expect(sentence).toHaveValue(value)
    await expect(page.getByText(`${280 - value.length} left`)).toBeVisible()
    await expect(page.getByLabel(/^Organisation/)).toBeVisible()
    await expect(page.getByLabel(/^Organisation/)).toHaveValue("Vernor Pantry")
    await expect(page.getByLabel(/I would talk with you/)).toBeChecked()
    await expect(key).toHaveValue(before)
  })

  await test.step("sends nothing while the device is offline, and loses nothing", async () => {
    await page.context().setOffline(true)
    await page.getByRole("button", { name: "Send the pitch" }).click()
    await expect(page.getByText("This device is offline, so nothing was sent.")).toBeVisible()
    await expect(sentence).toHaveValue(value)
    await page.context().setOffline(false)
  })

  await test.step("begins a refused form at what is missing", async () => {
    await page.getByRole("button", { name: "Send the pitch" }).click()
    await expect(page).toHaveURL("/pitch?checked")
    await expect(page.getByRole("alert").filter({ hasText: "another look" })).toBeFocused()
    await expect(sentence).toHaveValue(value)
  })

  await test.step("forgets the draft once the database has the pitch", async () => {
    await page
      .getByLabel("Link")
      .first()
      .fill(`https://${randomUUID().slice(0, 8)}.example/night`)
    await page.getByLabel("Date", { exact: true }).first().fill("2028-02-11")
    await page.getByRole("button", { name: "Send the pitch" }).click()
    await expect(page).toHaveURL(/\/pitch\/saved\?key=/)
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
    const { rows } = await ownerSql.query(
      "select p.audience_value as value from pitches p join contacts c on c.id = p.contact_id where c.email = $1",
      [email],
    )
    expect(rows).toEqual([{ value }])
  })

  await test.step("and on a press", async () => {
    await page.goto("/pitch")
    await expect(sentence).toHaveValue("")
    await sentence.fill("read a circuit diagram")
    await page.getByRole("button", { name: "Forget it" }).click()
    await expect(sentence).toHaveValue("")
    await expect(kept).toBeHidden()
  })
})
