import { randomUUID } from "node:crypto"
import { expect, makeEpisodes, moveClock, newAddress, ownerSql, test } from "../fixtures"
import { linkIn, mailsTo, mailTo } from "../mailbox"
import { makePitch, openMove, openPitch } from "../steps"

// The exchange that Greenroom comes from, as it happened, and what becomes of it here.

test("plays the story: a stranger who wants to be listed, a question, an invitation, and silence", async ({
  outsider,
  editor,
}) => {
  await makeEpisodes()
  const email = newAddress("stranger")
  const title = `Several charity evenings ${randomUUID().slice(0, 6)}`
  const stranger = await outsider.newPage()
  const sam = await editor.newPage()

  // 1. "I'm hosting several events. How do I get these listed on your website?" The form will not take an empty reason.
  await stranger.goto("/pitch")
  await stranger.getByLabel("Link").first().fill("https://evenings.example")
  await stranger.getByLabel("Title").first().fill(title)
  await stranger.getByLabel("Date").first().fill("2028-03-02")
  await stranger.getByLabel("E-mail").fill(email)
  await stranger.getByRole("button", { name: "Send the pitch" }).click()
  await expect(stranger.getByRole("alert").first()).toContainText("Tell us what our people get")
  const { ownPage } = await makePitch(stranger, {
    email,
    name: "",
    title,
    value: "They are worthy causes and your people would certainly enjoy them.",
  })

  // 2. "What does this have to do with our audience? What are you looking for?"
  await openPitch(sam, title)
  await openMove(sam, "Ask")
  await sam
    .getByLabel("Your question")
    .fill(
      "These seem worthy causes, but none of us is in them. What are you looking for, and what would our people get?",
    )
  await sam.getByRole("button", { name: /^Send to/ }).click()
  await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
  await moveClock("11 minutes")
  const question = await mailTo(email, { subject: "A question about" })

  // 3. "That answers my question. Apparently you only post what you are involved with."
  await stranger.goto(linkIn(question, "/pitch/"))
  await expect(stranger.getByRole("heading", { name: "We asked you something" })).toBeVisible()
  await stranger
    .getByLabel(/answer/i)
    .first()
    .fill("That answers my question: you only post events that you are involved with.")
  await stranger.getByRole("button", { name: /answer/i }).click()
  await expect(stranger.getByRole("heading", { name: /Received/ })).toBeVisible()

  // 4. "Yes, exactly. But you do good things: would you come on our show?"
  await openPitch(sam, title)
  await expect(sam.getByText("That answers my question").first()).toBeVisible()
  await openMove(sam, "Invite")
  await sam
    .getByLabel(/One sentence of your own/)
    .fill("You keep four charities going in one winter, and our listeners should hear how.")
  await sam.getByRole("button", { name: /^Send to/ }).click()
  await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
  await moveClock("11 minutes")
  const invitation = await mailTo(email, { subject: "would you come on" })
  expect(invitation.text).toContain("We are not listing")
  await stranger.goto(ownPage)
  await expect(stranger.getByRole("heading", { name: "Invited to the show" })).toBeVisible()

  // 5. Silence. One last call, then an editor's tap; the seat was never held, and the count goes up by one.
  await moveClock("7 days 1 hour")
  await mailTo(email, { subject: "The seat on", timeout: 60_000 })
  await moveClock("7 days 1 hour")
  const silent = async () =>
    Number((await ownerSql.query("select count(*) from invitations where state = 'lapsed'")).rows[0].count)
  const before = await silent()
  await sam.goto("/dashboard/show")
  const row = sam.getByRole("listitem").filter({ has: sam.locator(`a[href$="${await pitchIdOf(email)}"]`) })
  await row.getByRole("button", { name: "No answer in our inbox either" }).click()
  await expect(row.getByRole("button", { name: "No answer in our inbox either" })).toHaveCount(0)
  expect(await silent()).toBe(before + 1)
  expect((await mailsTo(email)).map((mail) => mail.subject.replace(title, "…"))).toEqual([
    expect.stringContaining("One step left"),
    expect.stringContaining("A question about"),
    expect.stringContaining("would you come on"),
    expect.stringContaining("The seat on"),
  ])
})

const pitchIdOf = async (email: string): Promise<string> =>
  (
    await ownerSql.query(
      "select p.id from pitches p join contacts c on c.id = p.contact_id where c.email = $1",
      [email],
    )
  ).rows[0].id
