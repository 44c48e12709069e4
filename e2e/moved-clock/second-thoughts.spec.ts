import { randomUUID } from "node:crypto"
import { expect, moveClock, newAddress, ownerSql, test } from "../fixtures"
import { mailsTo, mailTo } from "../mailbox"
import { makePitch, openMove, openPitch } from "../steps"

test("asks, hears, declines, takes it back with a correction, and looks again after the next no", async ({
  outsider,
  admin,
}) => {
  const [dana, kim] = [await outsider.newPage(), await admin.newPage()]
  const email = newAddress("dana")
  const title = `Weaving evening ${randomUUID().slice(0, 6)}`
  const { ownPage } = await makePitch(dana, {
    ...{ email, title, name: "Dana" },
    value: "After this, our people can weave a belt on a small loom.",
  })
  const standing = (label: string | RegExp) =>
    expect(dana.getByRole("heading", { name: label })).toBeVisible()
  const leaves = async (subject: string) => {
    await expect(kim.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
    const before = (await mailsTo(email)).length
    await moveClock("11 minutes")
    // Two of her mails bear the same subject, so that a new one is told by the count.
    await expect.poll(async () => (await mailsTo(email)).length, { timeout: 60_000 }).toBe(before + 1)
    return mailTo(email, { subject })
  }
  const decline = async () => {
    await openPitch(kim, title)
    await openMove(kim, "Decline")
    await kim.getByLabel("None of us is in it").check()
    await kim.getByRole("button", { name: "Send to Dana" }).click()
    await leaves(`About "${title}"`)
  }

  await test.step("answers a question on her page", async () => {
    await openPitch(kim, title)
    await openMove(kim, "Ask")
    await kim.getByLabel("Your question").fill("Who of us would come along?")
    await kim.getByRole("button", { name: "Send to Dana" }).click()
    await leaves("A question about")
    await dana.goto(ownPage)
    await standing("We asked you something")
    await dana.getByLabel("Your answer").fill("Priya would.")
    await dana.getByRole("button", { name: "Send my answer" }).click()
    await standing(/^Received/)
  })

  await test.step("reads a no, and then that it was a mistake", async () => {
    await decline()
    await dana.goto(ownPage)
    await standing("Not listed this time")
    const { rows } = await ownerSql.query("select pitch_id from proposed_events where title = $1", [title])
    await kim.goto(`/dashboard/pitches/${rows[0].pitch_id}`)
    await kim.locator("summary", { hasText: "Take it back, with a correction" }).click()
    await kim.getByLabel(/In your own words/).fill("We overlooked that Priya comes along. Sorry.")
    await kim.getByRole("button", { name: "Send to Dana" }).click()
    await dana.reload()
    await standing("Not listed this time")
    const correction = await leaves("A correction about")
    expect(correction.text).toContain("We overlooked that Priya comes along.")
    await dana.reload()
    await standing(/^Received/)
  })

  await test.step("asks us to look again after the next no, once", async () => {
    await decline()
    await dana.reload()
    await standing("Not listed this time")
    await dana.locator("summary", { hasText: "That has changed, look again" }).click()
    await dana.getByLabel("What has changed?").fill("Priya speaks about looms.")
    await dana.getByRole("button", { name: "Look again, please" }).click()
    await standing(/^Received/)
    await openPitch(kim, title)
    const taken = kim.getByRole("list", { name: "Taken back" })
    await expect(taken).toContainText("We overlooked that Priya comes along.")
  })
})
