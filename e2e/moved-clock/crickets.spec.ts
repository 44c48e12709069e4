import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expect, makeEpisodes, moveClock, newAddress, ownerSql, test } from "../fixtures"
import { linkIn, mailsTo, mailTo } from "../mailbox"
import { makePitch, openMove, openPitch } from "../steps"

type Invited = { name: string; title: string; value: string; sentence: string }

/** A stranger pitches, an editor invites her, and the mail has left: her link, and the address it went to. */
async function makeInvitation(dana: Page, sam: Page, { sentence, ...pitch }: Invited) {
  const email = newAddress("dana")
  const title = `${pitch.title} ${randomUUID().slice(0, 6)}`
  await makePitch(dana, { ...pitch, email, title })
  await openPitch(sam, title)
  await openMove(sam, "Invite")
  await sam.getByLabel(/One sentence of your own/).fill(sentence)
  await sam.getByRole("button", { name: /^Send to/ }).click()
  await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
  await moveClock("11 minutes")
  return { email, invitation: linkIn(await mailTo(email, { subject: "would you come on" }), "/invitation/") }
}

test("closes kindly for silence, and welcomes a late yes", async ({ outsider, editor, request }) => {
  await makeEpisodes()
  const [dana, sam] = [await outsider.newPage(), await editor.newPage()]
  const { email, invitation } = await makeInvitation(dana, sam, {
    name: "Dana Reyes",
    title: "Repair café",
    value: "After this, our people can mend a toaster.",
    sentence: "Our listeners keep asking how a repair café begins.",
  })

  // Day 7: one last call, which is itself the close. Scanners open its link; nothing is answered by that.
  await moveClock("7 days 1 hour")
  const lastCall = await mailTo(email, { subject: "The seat on", timeout: 60_000 })
  expect(lastCall.text).toContain("No reply needed")
  for (const link of lastCall.links) await request.get(link)

  // Day 14: no mail. The seat is free, and one line waits for an editor.
  await moveClock("7 days 1 hour")
  await sam.goto("/dashboard/show")
  const row = () =>
    sam
      .getByRole("listitem")
      .filter({ hasText: "Dana Reyes" })
      .filter({ has: sam.locator("a[href*='/dashboard/pitches/']") })
  await row().getByRole("button", { name: "No answer in our inbox either" }).click()
  await expect(row().getByText("Didn't reply")).toBeVisible()
  const counts = async () =>
    (
      await ownerSql.query(
        "select count(*) filter (where state = 'lapsed')::int as silent, count(*) filter (where was_late_yes)::int as late from invitations",
      )
    ).rows[0]
  const silent = await counts()

  // Day 20: the old link. That seat went on; another is free.
  await moveClock("6 days")
  await dana.goto(invitation)
  await expect(dana.getByRole("heading", { name: /That seat went on|Late is fine/ })).toBeVisible()
  await dana.getByRole("button").last().click()
  await expect(dana.getByRole("alert").first()).toContainText("Choose one")
  await dana
    .getByRole("radio", { name: /^Yes, (?!but)/ })
    .first()
    .check()
  await dana.getByRole("button").last().click()
  await expect(dana.getByRole("heading", { name: "You’re on" })).toBeVisible()

  const booked = await mailTo(email, { subject: "You're on", timeout: 10_000 })
  const calendar = booked.attachments.find((one) => one.contentType.includes("calendar"))
  expect(calendar?.text).toContain("METHOD:REQUEST")
  expect(await counts()).toEqual({ silent: silent.silent - 1, late: silent.late + 1 })

  const number = booked.subject.match(/episode (\d+)/)?.[1]
  const visitor = await outsider.newPage()
  await visitor.goto(`/show/${number}`)
  await expect(visitor.getByText("Dana Reyes").first()).toBeVisible()
  expect(await mailsTo(email)).toHaveLength(4)
})

test("shows a kind page with one button when the time for a late yes is over", async ({
  outsider,
  editor,
}) => {
  await makeEpisodes()
  const [dana, sam] = [await outsider.newPage(), await editor.newPage()]
  const { invitation } = await makeInvitation(dana, sam, {
    name: "Dana Late",
    title: "Chess in the park",
    value: "After this, our people can play a fair opening.",
    sentence: "Forty boards in a park is a story we want to hear.",
  })
  await moveClock("15 days")
  await sam.goto("/dashboard/show")
  const row = sam.getByRole("listitem").filter({ hasText: "Dana Late" })
  await row.getByRole("button", { name: "No answer in our inbox either" }).click()
  await expect(row.getByText("Didn't reply")).toBeVisible()
  await moveClock("61 days")
  await dana.goto(invitation)
  await expect(dana.getByRole("link", { name: "Pitch us again" })).toBeVisible()
  await expect(dana.getByRole("radio")).toHaveCount(0)
})
