import { randomUUID } from "node:crypto"
import { expect, newAddress, test } from "./fixtures"
import { mailsTo } from "./mailbox"
import { makePitch, openMove, openPitch } from "./steps"

test("turns a pitch into an invitation with four taps and a sentence, and takes it back in time", async ({
  outsider,
  editorOnPhone,
}) => {
  const email = newAddress("dana")
  const title = `Kite building ${randomUUID().slice(0, 6)}`
  const value = "After this, our people can build a kite that flies in a light wind."
  const dana = await outsider.newPage()
  const pitched = await makePitch(dana, { email, name: "Dana", title, value })

  const sam = await editorOnPhone.newPage()
  await openPitch(sam, title)
  await expect(sam.getByText("We haven't met yet")).toBeInViewport()
  await expect(sam.getByText(value).first()).toBeInViewport()
  for (const move of ["Approve", "Ask", "Invite", "Decline"]) {
    await expect(sam.getByLabel("Decide").locator("summary", { hasText: move })).toBeInViewport()
  }

  const sentence = "We have talked about your kites at three meetups in a row."
  await openMove(sam, "Invite")
  await sam.getByLabel(/One sentence of your own/).fill(sentence)
  await sam.getByRole("button", { name: "Send to Dana" }).click()

  const notice = sam.getByRole("status").filter({ hasText: "Leaves at" })
  await expect(notice).toContainText(/Leaves at \d\d:\d\d/)
  expect(sam.url()).not.toContain(await idOf(pitched.ownPage))

  // Decided is not told: her page still says received, in no word anything else.
  await dana.goto(pitched.ownPage)
  await expect(dana.getByRole("heading", { name: /Received, you'll hear by/ })).toBeVisible()
  await expect(dana.getByText("Invited")).toHaveCount(0)

  await notice.getByRole("button", { name: "Undo" }).click()
  await expect(sam.getByRole("heading", { name: title, level: 1 })).toBeVisible()
  await expect(sam.getByLabel(/One sentence of your own/)).toHaveValue(sentence)
  const mails = await mailsTo(email)
  expect(mails.map((mail) => mail.subject)).toEqual([expect.stringContaining("One step left")])
})

const idOf = async (ownPage: string) => ownPage.split("/").at(-1) ?? ""

test("declines with a reason and a way back that leads to the same pitch", async ({ outsider, editor }) => {
  const title = `Garage sale ${randomUUID().slice(0, 6)}`
  const dana = await outsider.newPage()
  await makePitch(dana, {
    email: newAddress("dana"),
    name: "Dana",
    title,
    value: "After this, our people can find a lamp for five dollars.",
  })
  const sam = await editor.newPage()
  await openPitch(sam, title)
  await openMove(sam, "Decline")
  await sam.getByRole("button", { name: "Send to Dana" }).click()
  await sam.getByLabel("None of us is in it").check()
  await sam.getByRole("button", { name: "Send to Dana" }).click()
  await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
})
