import { randomUUID } from "node:crypto"
import { expect, moveClock, newAddress, test } from "../fixtures"
import { linkIn, mailsTo, mailTo } from "../mailbox"

// The story's first mail, as a phone's mail program copies it.
const strangersMail = (email: string, subject: string) => `From: Renata Kowal <${email}>
Date: Saturday, November 21, 2026 at 9:14 PM
To: hello@group.example
Subject: ${subject}

I'm putting on several charity evenings over the next couple of months.
How do I get these listed on your website?

Renata Kowal
Helping Hands Evenings
https://evenings.example
`

test("answers a stranger's mail from a phone with three presses, and is answered with the form", async ({
  outsider,
  editorOnPhone,
}) => {
  const email = newAddress("renata")
  const subject = `Charity evenings ${randomUUID().slice(0, 6)}`
  const sam = await editorOnPhone.newPage()

  await test.step("pastes it, keeps it, and sends the question that stands there", async () => {
    await sam.goto("/dashboard")
    await sam.getByRole("link", { name: "From a mail" }).click()
    await sam.getByLabel("Paste the mail").fill(strangersMail(email, subject))
    await sam.getByRole("button", { name: "Keep it" }).click()
    await expect(sam.getByRole("heading", { name: subject, level: 1 })).toBeVisible()
    await expect(sam.getByLabel("Your question")).toHaveValue(/What does it have to do with our people/)
    await sam.getByRole("button", { name: "Send to Renata" }).click()
    await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
    expect(await mailsTo(email)).toEqual([])
  })

  await moveClock("11 minutes")
  const question = await mailTo(email, { subject: `Re: ${subject}` })
  expect(question.text).toContain("we have your mail")
  expect(await mailsTo(email)).toHaveLength(1)

  const renata = await outsider.newPage()
  await test.step("gives a thin form back whole, with what her mail had said", async () => {
    await renata.goto(linkIn(question, "/pitch/"))
    await expect(renata.getByRole("heading", { name: "We asked you something" })).toBeVisible()
    await expect(renata.getByLabel("Title").first()).toHaveValue(subject)
    await expect(renata.getByLabel("Organisation", { exact: false }).first()).toHaveValue(
      "Helping Hands Evenings",
    )
    await renata.getByLabel("Place").first().fill("Corktown")
    await renata.getByRole("button", { name: "Send my answer" }).click()
    const faults = renata.getByRole("alert").first().getByRole("link")
    await expect(faults).toHaveText([/Please give the date/, /Tell us what our people get/])
    await expect(renata.getByLabel("Place").first()).toHaveValue("Corktown")
  })

  const value = "After this, our people can pack a food box in ten minutes."
  await test.step("takes the good one as her answer", async () => {
    await renata.getByLabel(/After this, our people can/).fill(value)
    await renata.getByLabel("Date").first().fill("2028-02-11")
    await renata.getByRole("button", { name: "Send my answer" }).click()
    await expect(renata.getByText("Answer sent")).toBeVisible()
    await expect(renata.getByRole("heading", { name: /Received, you'll hear by/ })).toBeVisible()
  })

  await sam.goto("/dashboard")
  await sam.getByRole("link", { name: subject }).click()
  await expect(sam.getByText("From a mail, brought by Robin")).toBeVisible()
  const conversation = sam.getByRole("region", { name: "Conversation" })
  await expect(conversation.getByText("How do I get these listed on your website?")).toBeVisible()
  await expect(conversation.getByText(value)).toBeVisible()

  await test.step("says who she is to us before anything else of hers is kept", async () => {
    await sam.goto("/dashboard/pitches/new?by=hand")
    await sam.getByLabel("What did they say?").fill("She called: there is one more evening in March.")
    await sam.getByLabel("E-mail").fill(email)
    await sam.getByLabel("Title").first().fill(`One more of the ${subject}`)
    await sam.getByRole("button", { name: "Keep it", exact: true }).click()
    await expect(sam.getByText("Pitched once before")).toBeVisible()
    await expect(sam.getByText("One of these is open")).toBeVisible()
    await sam.getByRole("button", { name: "Keep it as it is" }).click()
    await expect(sam.getByRole("heading", { name: `One more of the ${subject}`, level: 1 })).toBeVisible()
    expect(await mailsTo(email)).toHaveLength(1)
  })
})
