import { randomUUID } from "node:crypto"
import { expect, ownerSql, test } from "./fixtures"
import { linkIn, mailTo } from "./mailbox"

async function makeMember(role: "editor" | "admin") {
  const id = randomUUID()
  const email = `kim-${id.slice(0, 8)}@group.example`
  await ownerSql.query(
    "insert into members (id, name, public_name, email, role) values ($1, 'Kim', 'Kim Alder', $2, $3)",
    [id, email, role],
  )
  return { id, email }
}

test("signs in by a mailed link and a press, once, and out again", async ({ page, request }) => {
  const { email } = await makeMember("editor")
  await page.goto("/dashboard")
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel("Your address").fill(email)
  await page.getByRole("button").filter({ hasText: /link/i }).click()
  const link = linkIn(await mailTo(email, { subject: /sign-in link/i }), "/sign-in/")

  // A scanner opens every link it sees, and its GETs sign nobody in.
  for (let opened = 0; opened < 3; opened++) await request.get(link)
  await request.get(
    `/api/auth/callback/email?token=${link.split("/").at(-1)}&email=${encodeURIComponent(email)}`,
  )

  await page.goto(link)
  await page.getByRole("button", { name: /sign in/i }).click()
  await expect(page).toHaveURL(/\/dashboard/)
  await expect(page.getByRole("navigation").getByRole("link", { name: "Queue" })).toBeVisible()

  const second = await page.context().browser()?.newContext()
  const stranger = await second?.newPage()
  await stranger?.goto(link)
  await stranger?.getByRole("button", { name: /sign in/i }).click()
  await expect(stranger ?? page).toHaveURL(/\/sign-in\?expired=1|\/sign-in$/)
  await second?.close()

  await page.getByRole("button", { name: "Sign out" }).click()
  await page.waitForURL((url) => !url.pathname.startsWith("/dashboard"))
  await page.goto("/dashboard")
  await expect(page).toHaveURL(/\/sign-in/)
})

test("shows no door of the dashboard to a stranger, and no admin's door to an editor", async ({
  request,
  editor,
}) => {
  for (const path of [
    "/dashboard",
    "/dashboard/events",
    "/dashboard/events/new",
    "/dashboard/show",
    "/dashboard/settings",
    "/dashboard/settings/members",
    "/dashboard/settings/mail",
    "/dashboard/settings/texts",
    "/dashboard/settings/group",
    "/dashboard/settings/numbers",
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(307)
    expect(answer.headers().location, path).toBe("/sign-in")
    expect(await answer.text(), path).not.toContain("Queue")
  }
  const page = await editor.newPage()
  for (const room of ["members", "texts", "group"])
    expect((await page.goto(`/dashboard/settings/${room}`))?.status(), room).toBe(404)
})

test("ends a right at once: disabled, the next click leads out", async ({ browser }) => {
  const { id, email } = await makeMember("editor")
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${process.env.BASE_URL}/sign-in`)
  await page.getByLabel("Your address").fill(email)
  await page.getByRole("button").filter({ hasText: /link/i }).click()
  await page.goto(linkIn(await mailTo(email), "/sign-in/"))
  await page.getByRole("button", { name: /sign in/i }).click()
  await expect(page).toHaveURL(/\/dashboard/)
  await ownerSql.query("update members set disabled_at = clock_now() where id = $1", [id])
  await page.getByRole("link", { name: "Events" }).first().click()
  await expect(page).toHaveURL(/\/sign-in/)
  await context.close()
})
