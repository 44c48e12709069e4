import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expect, makeEpisodes, moveClock, newAddress, ownerSql, test } from "../fixtures"
import { linkIn, mailTo } from "../mailbox"

// Everything a guest does is done on a phone, without script.

async function invite(sam: Page, name: string) {
  const email = newAddress("guest")
  await sam.goto("/dashboard/show/invitations/new")
  await sam.getByLabel("E-mail").fill(email)
  await sam.getByLabel("Name", { exact: true }).fill(name)
  await sam.getByRole("button", { name: "Send the invitation" }).click()
  await expect(sam.getByRole("alert").first()).toContainText("Say how we know them")
  await sam.getByLabel(/How do we know them/).fill("You spoke at the library in March.")
  await sam.getByLabel(/One sentence of your own/).fill("Your talk on bees is still being quoted here.")
  await sam.getByRole("button", { name: "Send the invitation" }).click()
  await expect(sam.getByRole("heading", { name, level: 1 })).toBeVisible()
  return email
}

const summaryOf = (page: Page, text: string) => page.locator("summary", { hasText: text })

test("invites somebody who never wrote, who says where they are, comes, changes, prepares, calls off and comes back", async ({
  outsider,
  editor,
}) => {
  await makeEpisodes()
  const [dana, sam] = [await outsider.newPage(), await editor.newPage()]
  const name = `Ines ${randomUUID().slice(0, 6)}`
  const email = await invite(sam, name)

  // Undone and sent again: the first mail never leaves.
  await sam.getByRole("button", { name: "Undo" }).click()
  await expect(sam.getByText("Withdrawn").first()).toBeVisible()
  await sam.goto("/dashboard/show/invitations/new")
  await sam.getByLabel("E-mail").fill(email)
  await sam.getByLabel("Name", { exact: true }).fill(name)
  await sam.getByLabel(/How do we know them/).fill("You spoke at the library in March.")
  await sam.getByLabel(/One sentence of your own/).fill("Your talk on bees is still being quoted here.")
  await sam.getByRole("button", { name: "Send the invitation" }).click()
  await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
  const room = sam.url()
  await moveClock("11 minutes")
  const mail = await mailTo(email, { subject: "Would you come on" })
  expect(mail.text).toContain("How we know you: You spoke at the library in March.")
  expect(mail.text).toContain("Don't write to me again")

  // Where are you: both clocks on the page from then on, and in the mails.
  await dana.goto(linkIn(mail, "/invitation/"))
  await expect(dana.getByText("How we know you")).toBeVisible()
  await summaryOf(dana, "Where are you?").click()
  await dana.getByLabel("Your time zone").selectOption("Pacific/Apia")
  await dana.getByRole("button", { name: "Show times there" }).click()
  await expect(dana.getByText(/in Apia/).first()).toBeVisible()

  // Yes.
  await dana
    .getByRole("radio", { name: /^Yes, (?!another)/ })
    .first()
    .check()
  await dana.getByRole("button", { name: "Send my answer" }).click()
  await expect(dana.getByRole("heading", { name: "You’re on" })).toBeVisible()
  const booked = await mailTo(email, { subject: "You're on" })
  expect(booked.text).toContain("in Apia")

  // Another time: one entry, moved.
  await summaryOf(dana, "Take another time").click()
  await dana.getByRole("radio").first().check()
  await dana.getByRole("button", { name: "Take this time" }).click()
  await expect(dana.getByRole("heading", { name: "You’re on" })).toBeVisible()
  const changed = await mailTo(email, { subject: "Your new time" })
  const entry = (one: typeof changed) =>
    one.attachments.find((part) => part.contentType.includes("calendar"))?.text ?? ""
  expect(entry(changed)).toContain("SEQUENCE:1")
  expect(entry(changed).match(/UID:.*/)?.[0]).toBe(entry(booked).match(/UID:.*/)?.[0])

  // What we want to know, kept by a plain button; a wrong link is named, and nothing is lost.
  await dana.getByLabel(/Who are you/).fill("I keep forty hives on roofs.")
  await dana.getByLabel(/Where can people find you/).fill("no link at all")
  await dana.getByRole("button", { name: "Save", exact: true }).click()
  await expect(dana.getByRole("alert").first()).toContainText("One link a line")
  await expect(dana.getByLabel(/Who are you/)).toHaveValue("I keep forty hives on roofs.")
  await dana.getByLabel(/Where can people find you/).fill("bees.example")
  await dana.getByRole("button", { name: "Save", exact: true }).click()
  await expect(dana.getByText("Saved.")).toBeVisible()
  await dana.getByRole("button", { name: "Agree" }).click()
  await expect(dana.getByRole("alert").first()).toContainText("Tick the box")
  await dana.getByLabel("I agree to this text").check()
  await dana.getByRole("button", { name: "Agree" }).click()
  await expect(dana.getByText(/You agreed on/)).toBeVisible()
  await sam.goto(room)
  await expect(sam.getByText("I keep forty hives on roofs.")).toBeVisible()

  // We move the recording; it suits her.
  const { rows } = await ownerSql.query(
    `select e.id from invitations i join bookings b on b.invitation_id = i.id and b.ended_at is null
     join seats s on s.id = b.seat_id join episodes e on e.id = s.episode_id where i.guest_name = $1`,
    [name],
  )
  await sam.goto(`/dashboard/show/move/${rows[0].id}`)
  const at = await sam.getByLabel("Records at").inputValue()
  await sam.getByLabel("Records at").fill(`${at.slice(0, 11)}${at.slice(11, 13) === "23" ? "22" : "23"}:30`)
  await sam.getByRole("button", { name: /^Move it and mail/ }).click()
  await expect(sam.getByRole("heading", { name: "Coming episodes" })).toBeVisible()
  expect(entry(await mailTo(email, { subject: "We had to move" }))).toContain("SEQUENCE:2")
  await dana.reload()
  await dana.getByRole("button", { name: "It suits me" }).click()
  await expect(dana.getByText("We had to move the recording")).toHaveCount(0)

  // She calls it off, which takes a tick, and comes back.
  await summaryOf(dana, "Call it off").click()
  await dana.getByRole("button", { name: "Call it off" }).click()
  await expect(dana.getByRole("alert").first()).toContainText("Tick the box")
  await dana.getByLabel("I cannot come").check()
  await dana.getByRole("button", { name: "Call it off" }).click()
  await expect(dana.getByRole("heading", { name: "The recording with you is off" })).toBeVisible()
  expect(entry(await mailTo(email, { subject: "Called off" }))).toContain("METHOD:CANCEL")
  await dana
    .getByRole("radio", { name: /^Yes, (?!another)/ })
    .first()
    .check()
  await dana.getByRole("button", { name: "Send my answer" }).click()
  await expect(dana.getByRole("heading", { name: "You’re on" })).toBeVisible()
})

test("answers a wish with other times, and stops for good at one press", async ({
  outsider,
  editor,
  request,
}) => {
  await makeEpisodes()
  const [kim, sam] = [await outsider.newPage(), await editor.newPage()]
  const email = await invite(sam, `Kim ${randomUUID().slice(0, 6)}`)
  const room = sam.url()
  await moveClock("11 minutes")
  const mail = await mailTo(email, { subject: "Would you come on" })
  await kim.goto(linkIn(mail, "/invitation/"))
  await kim.getByRole("radio", { name: "Yes, another time" }).check()
  await kim.getByLabel("When would it suit you?").fill("Mornings only, from Lisbon.")
  await kim.getByRole("button", { name: "Send my answer" }).click()
  await expect(kim.getByText("We have your words")).toBeVisible()
  await sam.goto(room)
  await sam.getByRole("group", { name: "The times that are offered" }).getByRole("checkbox").last().check()
  await sam.getByRole("button", { name: /^Send to/ }).click()
  await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
  // Until then nothing tells it.
  await kim.reload()
  await expect(kim.getByText("We have your words")).toBeVisible()
  await moveClock("11 minutes")
  const offer = await mailTo(email, { subject: "Other times for" })
  await kim.goto(linkIn(offer, "/invitation/"))
  await expect(kim.getByText("Which would suit you?")).toBeVisible()

  // What a mail program does by itself (RFC 8058). Only that is taken for it.
  const address = linkIn(offer, "/unsubscribe/")
  const headers = { "content-type": "application/x-www-form-urlencoded" }
  expect((await request.post(`${address}/one-click`, { headers, data: "x=1" })).status()).toBe(400)
  const pressed = await request.post(`${address}/one-click`, { headers, data: "List-Unsubscribe=One-Click" })
  expect(pressed.status()).toBe(200)
  await kim.reload()
  await expect(kim.getByRole("heading", { name: "Thank you for telling us" })).toBeVisible()
  await sam.goto("/dashboard/show/invitations/new")
  await sam.getByLabel("E-mail").fill(email)
  await sam.getByLabel("Name", { exact: true }).fill("Kim")
  await sam.getByLabel(/How do we know them/).fill("You spoke at the library in March.")
  await sam.getByLabel(/One sentence of your own/).fill("Your talk on bees is still being quoted here.")
  await sam.getByRole("button", { name: "Send the invitation" }).click()
  await expect(sam.getByRole("alert").first()).toContainText("asked us never to write again")
})
