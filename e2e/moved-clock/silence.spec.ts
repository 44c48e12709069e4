import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expect, makeEpisodes, moveClock, newAddress, ownerSql, test } from "../fixtures"
import { linkIn, mailsTo, mailTo } from "../mailbox"

// What looks like silence and is none, and a yes that comes when everything has gone.

async function invite(sam: Page, name: string, email = newAddress("guest")) {
  await sam.goto("/dashboard/show/invitations/new")
  await sam.getByLabel("E-mail").fill(email)
  await sam.getByLabel("Name", { exact: true }).fill(name)
  await sam.getByLabel(/How do we know them/).fill("You spoke at the library in March.")
  await sam.getByLabel(/One sentence of your own/).fill("Your talk on bees is still being quoted here.")
  await sam.getByRole("button", { name: "Send the invitation" }).click()
  await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
  await moveClock("11 minutes")
  return { email, room: sam.url() }
}

const named = (name: string) => `${name} ${randomUUID().slice(0, 6)}`

test("stops every clock for a reply by mail on day 13, and counts no mail of ours that came back", async ({
  editor,
}) => {
  await makeEpisodes()
  const sam = await editor.newPage()
  const { email, room } = await invite(sam, named("Lou"))
  await mailTo(email, { subject: "Would you come on" })
  const nobody = await invite(sam, named("Nobody"), `nobody-${randomUUID().slice(0, 6)}@refuses.example`)
  await moveClock("7 days 1 hour")
  await mailTo(email, { subject: "The seat on", timeout: 60_000 })
  await moveClock("5 days 22 hours")
  await sam.goto(room)
  await sam.locator("summary", { hasText: "They answered by mail" }).click()
  await sam.getByLabel("Paste what they wrote").fill("Sorry, I was away. Would January do?")
  await sam.getByRole("button", { name: "Keep it: our turn" }).click()
  await expect(sam.getByText("Proposed another time").first()).toBeVisible()
  await moveClock("5 days")
  for (const page of [room, nobody.room]) {
    await sam.goto(page)
    await expect(sam.getByRole("button", { name: "No answer in our inbox either" })).toHaveCount(0)
  }
  await expect(sam.getByText("Mail came back").first()).toBeVisible()
  expect(await mailsTo(email)).toHaveLength(2)
})

test("welcomes a late yes for which no seat is free, in words", async ({ outsider, editor }) => {
  await makeEpisodes()
  const [ada, sam] = [await outsider.newPage(), await editor.newPage()]
  const { email, room } = await invite(sam, named("Ada"))
  const invitation = linkIn(await mailTo(email, { subject: "Would you come on" }), "/invitation/")
  await moveClock("15 days")
  await sam.goto(room)
  await sam.getByRole("button", { name: "No answer in our inbox either" }).click()
  await expect(sam.getByText("Didn't reply").first()).toBeVisible()
  // Every coming recording is skipped: nothing is free.
  await ownerSql.query("update episodes set skipped_at = clock_now() where records_at > clock_now()")
  await ada.goto(invitation)
  await expect(ada.getByRole("heading", { name: "That seat went on" })).toBeVisible()
  await expect(ada.getByText("Tell us when it would suit you")).toBeVisible()
  await ada.getByRole("radio", { name: "Yes, another time" }).check()
  await ada.getByLabel("When would it suit you?").fill("Whenever you start again.")
  await ada.getByRole("button", { name: "Send my answer" }).click()
  await expect(ada.getByText("We have your words")).toBeVisible()
  await sam.goto(room)
  await expect(sam.getByText("Whenever you start again.").first()).toBeVisible()
  await ownerSql.query("update episodes set skipped_at = null where records_at > clock_now()")
})
