import type { Page } from "@playwright/test"
import { expect, newAddress, ownerSql, test } from "./fixtures"
import { linkIn, mailTo } from "./mailbox"

const fold = (page: Page, name: string) => page.locator("summary", { hasText: name }).click()

test("lets a guest who never pitched say yes, take a copy and be forgotten, without script", async ({
  outsider,
  editor,
  request,
}) => {
  const email = newAddress("dana")
  const sentence = "Your repair nights are what our listeners ask about."
  const sam = await editor.newPage()
  const dana = await outsider.newPage()
  let ownPage = ""

  await test.step("is invited cold, and says yes", async () => {
    await sam.goto("/dashboard/show/invitations/new")
    await sam.getByLabel("E-mail").fill(email)
    await sam.getByLabel("Name", { exact: true }).fill("Dana Reyes")
    await sam.getByLabel("How do we know them?").fill("You spoke at the library in March.")
    await sam.getByLabel("One sentence of your own: why them?").fill(sentence)
    await sam.getByRole("button", { name: /^(Send|Invite)/ }).click()
    await expect(sam.getByRole("status").filter({ hasText: "Leaves at" })).toBeVisible()
    await ownerSql.query("update mails set not_before = clock_now() where to_email = $1", [email])
    ownPage = linkIn(await mailTo(email, { subject: "Would you come on" }), "/invitation/")
    await dana.goto(ownPage)
    await dana
      .getByLabel(/^Yes, \w+ \d/)
      .first()
      .check()
    await dana.getByRole("button", { name: "Send my answer" }).click()
    await expect(dana.getByRole("heading", { name: "You’re on" })).toBeVisible()
    await dana.getByLabel("What do you need to take part well?").fill("A ramp")
    await dana.getByRole("button", { name: "Save", exact: true }).click()
    await mailTo(email, { subject: "You're on" })
  })

  await test.step("takes a copy of everything, to read and as a file", async () => {
    await dana.getByRole("link", { name: "A copy of all that we hold about you" }).click()
    for (const held of [email, sentence, "A ramp", "You're on", "Would you come on"])
      await expect(dana.getByText(held, { exact: false }).first()).toBeVisible()
    const page = await request.get(`${ownPage}/export`)
    expect(page.headers()["cache-control"]).toContain("no-store")
    expect(page.headers()["x-robots-tag"]).toContain("noindex")
    const file = await request.get(`${ownPage}/export.json`)
    expect(file.headers()["content-disposition"]).toContain("my-invitation.json")
    expect(file.headers()["cache-control"]).toContain("no-store")
    expect(JSON.stringify(await file.json())).toContain("A ramp")
  })

  await test.step("is forgotten, seat and all, and the link opens nothing any more", async () => {
    await dana.goto(ownPage)
    await fold(dana, "Forget me")
    await expect(dana.getByText("Your seat goes with it.")).toBeVisible()
    await dana.getByRole("button", { name: "Forget me" }).click()
    await expect(dana.getByRole("alert").first()).toContainText("Please choose, then press.")
    await dana.getByLabel("Yes, forget it all now").check()
    await dana.getByLabel("And never invite or remind me again").check()
    await dana.getByRole("button", { name: "Forget me" }).click()
    await expect(dana.getByRole("heading", { name: "Forgotten" })).toBeVisible()
    await expect(dana.getByText("delete the entry in your calendar")).toBeVisible()
    for (const path of ["", "/export", "/export.json", "/calendar.ics"])
      expect((await request.get(ownPage + path)).status()).toBe(404)
    const { rows } = await ownerSql.query("select 1 from contacts where email = $1", [email])
    expect(rows).toEqual([])
  })
})
