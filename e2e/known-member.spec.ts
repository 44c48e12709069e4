import { randomUUID } from "node:crypto"
import { expect, newAddress, ownerSql, test } from "./fixtures"
import { linkIn, mailTo } from "./mailbox"
import { confirmFromMail, openPitch, sendPitch } from "./steps"

/** One of the group who vouches and cannot sign in, with a name that no other journey types. */
async function makePriya() {
  const id = randomUUID()
  const name = `Priya ${id.slice(0, 6)}`
  const email = `priya-${id.slice(0, 8)}@group.example`
  await ownerSql.query("insert into members (id, name, email) values ($1, $2, $3)", [id, name, email])
  return { name, email }
}

test("asks the member whom a pitcher named, who says yes from the mail, and only by a press", async ({
  outsider,
  editor,
}) => {
  const priya = await makePriya()
  const email = newAddress("dana")
  const title = `Kite building ${randomUUID().slice(0, 6)}`
  const dana = await outsider.newPage()
  await sendPitch(dana, {
    email,
    name: "Dana",
    title,
    value: "After this, our people can build a kite that flies in a light wind.",
    knows: priya.name,
  })
  await confirmFromMail(dana, email)

  const sam = await editor.newPage()
  await openPitch(sam, title)
  await sam.getByRole("button", { name: `Ask ${priya.name}: do you know them?` }).click()
  await expect(sam.getByText("1 of us asked, no answer yet")).toBeVisible()

  const mail = await mailTo(priya.email, { subject: "Do you know Dana?" })
  expect(mail.text).toContain("build a kite that flies")
  const link = linkIn(mail, "/confirm/")
  // A scanner opens every link, and presses what can be pressed: without a choice nothing happens.
  for (const method of ["GET", "HEAD"]) await outsider.request.fetch(link, { method })
  const page = await outsider.newPage()
  await page.goto(link)
  await expect(page.getByText("Dana", { exact: true })).toBeVisible()
  await page.getByRole("button", { name: "Send my answer" }).click()
  await expect(page.getByRole("alert")).toContainText("Please choose")
  await sam.reload()
  await expect(sam.getByText("1 of us asked, no answer yet")).toBeVisible()

  await page.getByLabel("Yes, I know them").check()
  await page.getByLabel(/A line for our editors/).fill("Met at PyCon.")
  await page.getByRole("button", { name: "Send my answer" }).click()
  await expect(page.getByRole("status")).toContainText("You know them")
  await sam.reload()
  await expect(sam.getByText(`${priya.name} knows them: “Met at PyCon.”`).first()).toBeVisible()
})

test("shows a colleague who is looking, and leaves the decision to who has no tie", async ({
  outsider,
  editor,
  editorOnPhone,
}) => {
  const email = newAddress("dana")
  const title = `Kite repair ${randomUUID().slice(0, 6)}`
  const dana = await outsider.newPage()
  await sendPitch(dana, {
    email,
    name: "Dana",
    title,
    value: "After this, our people can mend a torn kite on the beach.",
  })
  await confirmFromMail(dana, email)

  const robin = await editor.newPage()
  const said = robin.waitForResponse((answer) => answer.url().endsWith("/opened"))
  await openPitch(robin, title)
  expect((await said).status()).toBe(204)
  const other = await editorOnPhone.newPage()
  await openPitch(other, title)
  await expect(other.getByText("Robin is looking at it now")).toBeInViewport()

  await robin.getByText("More: later").click()
  await robin.getByLabel(/A line about it/).fill("My neighbour.")
  await robin.getByRole("button", { name: "I have a tie to them" }).click()
  await expect(robin.getByText("You have a tie to them, so somebody else of us decides.")).toBeVisible()
  await expect(robin.getByLabel("Decide").locator("summary")).toHaveCount(0)
  await other.reload()
  await expect(other.getByText("Robin has a tie to them: “My neighbour.”")).toBeVisible()
  await expect(other.getByLabel("Decide").locator("summary", { hasText: "Decline" })).toBeInViewport()
})
