import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expect, ownerSql, test } from "./fixtures"
import { linkIn, mailsTo, mailTo } from "./mailbox"

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

const reason = "pack a food box in ten minutes, and know which Saturday the pantry on Vernor needs them"

/** A day that has come by when this form is answered, and is not far: `2026-12-14`. */
const inThreeWeeks = () => new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)

const link = (page: Page) => page.getByRole("textbox", { name: "Link" })
const send = (page: Page) => page.getByRole("button", { name: "Send the pitch" }).click()

test("gives a thin answer back whole, and takes the better one once, whatever is pressed twice", async ({
  page,
}) => {
  const address = `dana-${randomUUID()}@pantry.example`
  const promise = /You'll hear by \w{3} \d{1,2} \w{3}/

  await test.step("says what is listed, who reads it and by when she hears", async () => {
    await page.goto("/pitch")
    for (const words of ["What we list", "Who reads it", "You hear from us by"]) {
      await expect(page.getByText(words)).toBeInViewport()
    }
  })

  await test.step("keeps everything and names the one field that is missing", async () => {
    await link(page).fill("pantry.example/winter-gala")
    await page.getByLabel("Date", { exact: true }).first().fill(inThreeWeeks())
    await page.getByLabel("E-mail").fill(address)
    await page.getByText("Your organisation").click()
    await page.getByLabel("Organisation", { exact: false }).first().fill("Vernor Pantry")
    await page.getByLabel(/I would talk with you/).check()
    await send(page)

    const summary = page.getByRole("alert").getByRole("link")
    await expect(summary).toHaveCount(1)
    await expect(summary).toHaveText('Tell us what our people get: "After this, our people can …"')
    await expect(page).toHaveURL("/pitch?checked")
    await expect(link(page)).toHaveValue("pantry.example/winter-gala")
    await expect(page.getByLabel("Date", { exact: true }).first()).toHaveValue(inThreeWeeks())
    await expect(page.getByLabel("E-mail")).toHaveValue(address)
    await expect(page.getByLabel(/^Organisation/)).toHaveValue("Vernor Pantry")
    await expect(page.getByLabel(/I would talk with you/)).toBeChecked()
    await summary.click()
    await expect(page.getByLabel("After this, our people can …")).toBeInViewport()
    expect(await mailsTo(address)).toEqual([])
  })

  await test.step("saves it, and one mail with none of her words comes within ten seconds", async () => {
    await page.getByLabel("After this, our people can …").fill(reason)
    await send(page)
    await expect(page).toHaveURL(/\/pitch\/saved\?key=/)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "One step left: confirm from the mail we sent.",
    )
    await expect(page.getByText(promise)).toBeVisible()
    const mail = await mailTo(address, { timeout: 10_000 })
    for (const hers of [reason, "pantry.example/winter-gala", "Vernor"]) {
      expect(mail.text + mail.html + mail.subject).not.toContain(hers)
    }
  })

  await test.step("is still one pitch and one mail after the back button", async () => {
    await page.goBack()
    await expect(page.getByLabel("E-mail")).toHaveValue(address)
    await page.getByLabel("After this, our people can …").fill(reason)
    await send(page)
    await expect(page).toHaveURL(/\/pitch\/saved\?key=/)
    const { rows } = await ownerSql.query(
      "select p.id from pitches p join contacts c on c.id = p.contact_id where c.email = $1",
      [address],
    )
    expect(rows).toHaveLength(1)
  })

  await test.step("waits for a press, not for a look, and then says where it stands", async () => {
    const own = linkIn(await mailTo(address), "/pitch/")
    await page.goto(own)
    await page.reload()
    await expect(page.getByRole("heading", { name: "One step left" })).toBeVisible()
    await page.getByRole("button", { name: "Confirm my pitch" }).click()
    await expect(
      page.getByRole("heading", { name: /^Received, you'll hear by \w{3} \d{1,2} \w{3}$/ }),
    ).toBeVisible()
    await expect(page).toHaveTitle(/^Your pitch/)
    await expect(page.getByRole("region", { name: "What you sent" }).getByText(reason)).toBeVisible()
    expect(await mailsTo(address)).toHaveLength(1)
  })
})

test("is one pitch and one mail when a good form is sent, gone back to, and sent again", async ({ page }) => {
  const address = `dana-${randomUUID()}@pantry.example`
  await page.goto("/pitch")
  await link(page).fill("pantry.example/winter-gala")
  await page.getByLabel("Date", { exact: true }).first().fill(inThreeWeeks())
  await page.getByLabel("E-mail").fill(address)
  await page.getByLabel("After this, our people can …").fill(reason)
  await send(page)
  await expect(page).toHaveURL(/\/pitch\/saved\?key=/)
  const mail = await mailTo(address)

  await page.goBack()
  await send(page)
  await expect(page).toHaveURL(/\/pitch\/saved\?key=/)
  const { rows } = await ownerSql.query(
    `select count(distinct p.id)::int as pitches, count(m.id)::int as mails
     from pitches p join contacts c on c.id = p.contact_id left join mails m on m.pitch_id = p.id where c.email = $1`,
    [address],
  )
  expect(rows).toEqual([{ pitches: 1, mails: 1 }])
  expect(await mailsTo(address)).toEqual([mail])
})
