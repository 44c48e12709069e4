import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expect, newAddress, test } from "./fixtures"
import { linkIn, mailTo } from "./mailbox"
import { makePitch } from "./steps"

const fold = (page: Page, name: string) => page.locator("summary", { hasText: name }).click()

test("lets an outsider change, write, find, copy, take back and forget a pitch, without script", async ({
  outsider,
  request,
}) => {
  const dana = await outsider.newPage()
  const email = newAddress("dana")
  const title = `Kite building ${randomUUID().slice(0, 6)}`
  const value = "After this, our people can build a kite that flies in a light wind."
  const { ownPage } = await makePitch(dana, { email, name: "Dana", title, value })

  await test.step("changes what she sent", async () => {
    await fold(dana, "Change what you sent")
    await dana.getByLabel("Title").first().fill(`${title}, indoors`)
    await dana.getByRole("button", { name: "Save the change" }).click()
    await expect(dana.getByRole("status")).toContainText("Changed")
    await expect(dana.getByRole("heading", { name: `${title}, indoors`, level: 1 })).toBeVisible()
  })

  await test.step("writes to the editors", async () => {
    await dana.getByLabel("Your message").fill("The hall has a lift.")
    await dana.getByRole("button", { name: "Send it to the editors" }).click()
    await expect(
      dana.getByRole("region", { name: "Write to us" }).getByText("The hall has a lift."),
    ).toBeVisible()
  })

  await test.step("gets a lost link again, to her address alone", async () => {
    await dana.goto("/pitch/resend")
    await dana.getByLabel("Your e-mail").fill(email)
    await dana.getByRole("button", { name: "Send my link again" }).click()
    await expect(dana.getByRole("status")).toContainText("Look into your mail")
    const again = linkIn(await mailTo(email, { subject: "Your page at" }), "/pitch/")
    expect(again).not.toBe(ownPage)
    await dana.goto(again)
    await expect(dana.getByRole("heading", { name: /^Received/ })).toBeVisible()
  })

  await test.step("takes a copy of everything, to read and as a file", async () => {
    await dana.getByRole("link", { name: "A copy of all that we hold about it and you" }).click()
    for (const held of [email, `${title}, indoors`, value, "The hall has a lift.", "One step left"]) {
      await expect(dana.getByText(held, { exact: false }).first()).toBeVisible()
    }
    const file = await request.get(`${ownPage}/export.json`)
    expect(file.headers()["content-disposition"]).toContain("my-pitch.json")
    expect(JSON.stringify(await file.json())).toContain("The hall has a lift.")
  })

  await test.step("takes it back, and brings it back", async () => {
    await dana.goto(ownPage)
    await fold(dana, "Take it back")
    await dana.getByRole("button", { name: "Withdraw my pitch" }).click()
    await expect(dana.getByRole("alert").first()).toContainText("Please choose, then press.")
    await dana.getByLabel("Yes, take it back").check()
    await dana.getByRole("button", { name: "Withdraw my pitch" }).click()
    await expect(dana.getByRole("heading", { name: "Withdrawn" })).toBeVisible()
    await dana.getByRole("button", { name: "Open it again" }).click()
    await expect(dana.getByRole("heading", { name: /^Received/ })).toBeVisible()
  })

  await test.step("is forgotten, and the link opens nothing any more", async () => {
    await fold(dana, "Forget me")
    await dana.getByLabel("Yes, forget it all now").check()
    await dana.getByRole("button", { name: "Forget me" }).click()
    await expect(dana.getByRole("heading", { name: "Forgotten" })).toBeVisible()
    expect((await request.get(ownPage)).status()).toBe(404)
  })
})
