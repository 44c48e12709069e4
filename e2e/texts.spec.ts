import { randomUUID } from "node:crypto"
import { expect, newAddress, test } from "./fixtures"
import { makePitch, openMove, openPitch } from "./steps"

test("says a reason and names a place in the group's own words, on the next decline", async ({
  admin,
  outsider,
}) => {
  const mark = randomUUID().slice(0, 6)
  const [sentence, place] = [`we have had three of these since spring (${mark}).`, `Small Calendar ${mark}`]
  const page = await admin.newPage()
  await page.goto("/dashboard/settings")
  await page.getByRole("link", { name: "Texts" }).click()

  const reason = page.getByRole("listitem").filter({ hasText: "Enough of this kind this month" })
  await reason.locator("summary").click()
  await reason.getByLabel("In the mail").fill("we like {title}, but")
  await reason.getByRole("button", { name: "Save" }).click()
  await expect(reason.getByRole("alert")).toContainText("There is no {title} for this text")
  await reason.getByLabel("In the mail").fill(sentence)
  await reason.getByRole("button", { name: "Save" }).click()
  await expect(reason.getByRole("status")).toHaveText("Saved.")

  const added = page.getByRole("listitem").filter({ hasText: "Add a place" })
  await added.locator("summary").click()
  await added.getByLabel("Name").fill(place)
  await added.getByLabel("Address").fill(`${mark}.calendar.example/add`)
  await added.getByRole("button", { name: "Add the place" }).click()
  await expect(page.locator("summary", { hasText: place })).toBeVisible()

  const title = `Yard sale ${mark}`
  const value = "After this, our people can find a lamp for five dollars."
  await makePitch(await outsider.newPage(), { email: newAddress("dana"), name: "Dana", title, value })
  await openPitch(page, title)
  await openMove(page, "Decline")
  await page.getByLabel("Enough of this kind this month").check()
  const mail = page.getByLabel("Decide").getByRole("region", { name: "The mail" })
  await expect(mail).toContainText(`We are not listing it this time: ${sentence}`)
  await expect(mail).toContainText(`${place}: https://${mark}.calendar.example/add`)
})

for (const hasScript of [true, false])
  test(`refuses a name that does not exist and keeps what was typed, ${hasScript ? "with" : "without"} script`, async ({
    admin,
    browser,
  }) => {
    const context = hasScript
      ? admin
      : await browser.newContext({
          javaScriptEnabled: false,
          baseURL: process.env.BASE_URL ?? "",
          storageState: await admin.storageState(),
        })
    const page = await context.newPage()
    await page.goto("/dashboard/settings/texts")
    const mail = page.getByRole("listitem").filter({ hasText: "Last call for an answer" })
    await mail.locator("summary").click()
    const [subject, wrong] = ["One last word on {title}", "Dear {nmae}, on {date} we close it."]
    await mail.getByLabel("Subject").fill(subject)
    await mail.getByLabel("Opening").fill(wrong)
    await mail.getByRole("button", { name: "Save" }).click()
    await expect(mail.getByRole("alert")).toContainText(
      "There is no {nmae} for this text. What can stand here: {group}, {name}, {title}, {date}.",
    )
    await expect(mail.getByLabel("Subject")).toHaveValue(subject)
    await expect(mail.getByLabel("Opening")).toHaveValue(wrong)

    await mail.getByLabel("Opening").fill(wrong.replace("nmae", "name"))
    await mail.getByRole("button", { name: "See it as it will go" }).click()
    const preview = mail.getByRole("region", { name: "The mail" })
    await expect(preview).toContainText("One last word on Repair night at the library")
    await expect(preview).toContainText("Dear Dana, on Friday, December 4 we close it.")
    await page.goto("/dashboard/settings/texts")
    await mail.locator("summary").click()
    await expect(preview).toContainText("we asked you something")
    if (!hasScript) await context.close()
  })

test("words a mail about the show, and is told beside the field what it cannot do without", async ({
  admin,
}) => {
  const page = await admin.newPage()
  await page.goto("/dashboard/settings/texts")
  const show = page.getByRole("region", { name: "Mails about the show" })
  const mail = show.getByRole("listitem").filter({ hasText: "Moved by us" })
  await mail.locator("summary").click()
  await mail.getByLabel("Opening").fill("Dear {name}, it is on {time} now.")
  await mail.getByRole("button", { name: "Save" }).click()
  await expect(mail.getByRole("alert")).toContainText("This text cannot do without {before}, {words}.")
  await expect(mail.getByLabel("Opening")).toHaveValue("Dear {name}, it is on {time} now.")
  await mail.getByLabel("Opening").fill("Dear {name}, it was {before}. {words} It is on {time} now.")
  await mail.getByRole("button", { name: "See it as it will go" }).click()
  const preview = mail.getByRole("region", { name: "The mail" })
  await expect(preview).toContainText(
    "Dear Dana, it was Thu 3 Dec, 7 pm Detroit. The room is being painted. It is on",
  )
  await expect(preview).toContainText("Keep it or change it: [your link]")
})
