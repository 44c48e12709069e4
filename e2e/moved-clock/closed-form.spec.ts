import { editorActs, expect, newAddress, ownerSql, test } from "../fixtures"
import { linkIn, mailTo } from "../mailbox"
import { makePitch } from "../steps"

test("closes the form while nobody is at work, takes what was begun before, and tells who asked", async ({
  outsider,
  editor,
}) => {
  await editorActs()
  const early = await outsider.newPage()
  const value = "After this, our people can sharpen a kitchen knife."
  await makePitch(early, { email: newAddress("dana"), name: "Dana", title: "Knives", value })
  await early.goto("/pitch")

  await ownerSql.query("update clock_offset set value = value + interval '22 days'")
  const page = await outsider.newPage()
  await page.goto("/pitch")
  await expect(page.getByRole("heading", { name: "We are behind", level: 1 })).toBeVisible()
  await expect(page.getByRole("button", { name: "Send the pitch" })).toHaveCount(0)
  const sam = await editor.newPage()
  await sam.goto("/dashboard")
  await expect(sam.getByRole("status")).toContainText(
    "The pitch form is closed: nobody has touched a pitch for 21 days",
  )
  const email = newAddress("later")
  await page.getByRole("button", { name: "Tell me when it opens" }).click()
  await expect(page.getByText("Please give your address")).toBeVisible()
  await page.getByLabel("Your e-mail").fill(email)
  await page.getByRole("button", { name: "Tell me when it opens" }).click()
  await expect(page.getByRole("status")).toContainText("One mail when the form opens")

  // Begun before it closed: refused it keeps every word, mended it is saved.
  await early.getByLabel("Title").first().fill("Knives again")
  await early.getByLabel("Date").first().fill("2029-02-11")
  await early.getByLabel(/After this, our people can/).fill(value)
  await early.getByRole("button", { name: "Send the pitch" }).click()
  await expect(early.getByLabel("Title").first()).toHaveValue("Knives again")
  await early.getByLabel("E-mail").fill(newAddress("dana"))
  await early.getByRole("button", { name: "Send the pitch" }).click()
  await expect(early.getByRole("heading", { name: /One step left/ })).toBeVisible()

  await editorActs()
  const told = await mailTo(email, { subject: "reads pitches again", timeout: 60_000 })
  await page.goto(linkIn(told, "/pitch"))
  await expect(page.getByRole("button", { name: "Send the pitch" })).toBeVisible()
})
