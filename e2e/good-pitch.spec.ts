import { randomUUID } from "node:crypto"
import { expect, newAddress, test } from "./fixtures"
import { mailTo } from "./mailbox"
import { makePitch, openMove, openPitch } from "./steps"

test("takes a good pitch to a public listing that says why it is here", async ({ outsider, editor }) => {
  const email = newAddress("dana")
  const title = `Solder night ${randomUUID().slice(0, 6)}`
  const value = "After this, our people can solder a kit and repair a cable."
  const dana = await outsider.newPage()
  const { ownPage } = await makePitch(dana, { email, name: "Dana", title, value })

  const sam = await editor.newPage()
  await openPitch(sam, title)
  await openMove(sam, "Approve")
  await expect(sam.getByLabel(/What our people get/)).toHaveValue(value)
  await sam.getByLabel("How are we in it?").selectOption({ label: "One of us speaks" })
  await sam.getByLabel("In one sentence").fill("Robin teaches the second half.")
  await sam.getByRole("button", { name: "Send to Dana" }).click()
  await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()

  const stranger = await outsider.newPage()
  await stranger.goto("/events")
  await expect(stranger.getByText(title)).toHaveCount(0)

  await sam.getByRole("status").getByRole("link").first().click()
  await sam.getByRole("link", { name: "Finish and publish" }).click()
  await sam.getByRole("button", { name: "Publish and tell Dana now" }).click()

  const mail = await mailTo(email, { subject: "Yes:" })
  expect(mail.text).toContain(title)
  await dana.goto(ownPage)
  await expect(dana.getByRole("heading", { name: "Listed" })).toBeVisible()
  await dana.getByRole("link", { name: title }).click()
  await expect(dana.getByRole("heading", { name: title, level: 1 })).toBeVisible()
  await expect(dana.getByText(value)).toBeVisible()
  await expect(dana.getByText("Robin teaches the second half.")).toBeVisible()
  await expect(dana.getByText("Robin Vale").first()).toBeVisible()

  // Public means public: the list has it at once, although it was cached a moment ago.
  await expect(async () => {
    await stranger.goto("/events")
    const more = stranger.locator("a[href*='after=']")
    while ((await stranger.getByText(title).count()) === 0 && (await more.count()) > 0)
      await more.first().click()
    await expect(stranger.getByText(title).first()).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 5_000 })
})
