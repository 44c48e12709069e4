import { createHash, randomBytes, randomUUID } from "node:crypto"
import { expect, ownerSql, test } from "../fixtures"

// The whole Greenroom's settings: it runs alone, and puts back what it changed.
const setShow = (show: object) =>
  ownerSql.query("update settings set value = jsonb_set(value, '{show}', (value -> 'show') || $1::jsonb)", [
    JSON.stringify(show),
  ])

test.afterEach(() => setShow({ isOn: true, kind: "podcast", name: "Loose Gravel" }))

const pages = ["/", "/events", "/how-we-choose", "/join", "/privacy", "/pitch"]

test("knows nothing of a show that is switched off", async ({ page, editor }) => {
  await page.goto("/")
  await expect(page.locator('a[href^="/show"]').first()).toBeVisible()
  await setShow({ isOn: false })
  for (const path of ["/show", "/show/412", "/412", "/show?before=1~1"])
    expect((await page.goto(path))?.status(), path).toBe(404)
  for (const path of pages) {
    await page.goto(path)
    await expect(page.locator('a[href^="/show"], a[href^="/412"]'), path).toHaveCount(0)
  }
  expect(await (await page.request.get("/sitemap.xml")).text()).not.toContain("/show")
  const room = await editor.newPage()
  for (const path of [
    "episodes/412",
    "episodes/412/run-sheet",
    "episodes/412/run-sheet.txt",
    "episodes/new",
    "import",
  ])
    expect((await room.request.get(`/dashboard/show/${path}`)).status(), path).toBe(404)
})

const talk = { kind: "talk", name: "Serverkeller Talks", about: "Half an hour, once a month.", reach: "" }
const wrong = /\b(episodes?|airs|aired|records|recorded|recordings)\b/i

/** The page of a guest, behind a link of its own. */
async function guestPage(invitationId: string) {
  const token = randomBytes(32).toString("base64url")
  await ownerSql.query(
    "insert into links (id, purpose, token_hash, invitation_id, expires_at) values ($1, 'invitation', $2, $3, clock_now() + interval '9 days')",
    [randomUUID(), createHash("sha256").update(token).digest("hex"), invitationId],
  )
  return `/invitation/${token}`
}

test("reads right where the show is a talk at the meetup", async ({ page, editor }) => {
  await setShow(talk)
  for (const path of ["/", "/show", "/show/415", "/pitch"]) {
    await page.goto(path)
    // What the group wrote itself may say anything.
    const said = await page.locator("main").innerText()
    expect(said.match(wrong)?.[0], path).toBeUndefined()
  }
  await page.goto("/show")
  await expect(page.getByRole("heading", { name: "Serverkeller Talks", level: 1 })).toBeVisible()
  // Which one is next depends on what moved the clock before.
  await expect(page.getByRole("heading", { name: /^Talk \d+$/ }).first()).toBeVisible()
  const room = await editor.newPage()
  await room.goto("/dashboard/show/episodes/416")
  await expect(room.getByLabel("Talk", { exact: true })).toBeVisible()
})

test("speaks of talks to those who give them, and to those who invite them", async ({ outsider, admin }) => {
  await setShow(talk)
  const invitations = await ownerSql.query(
    "select distinct on (state) id, state from invitations where state <> 'withdrawn' and forgotten_at is null",
  )
  const coming = await ownerSql.query(
    "select id, number from episodes where records_at > clock_now() and skipped_at is null order by number limit 1",
  )
  const [guest, room] = [await outsider.newPage(), await admin.newPage()]
  expect(invitations.rows.map(({ state }) => state)).toEqual(expect.arrayContaining(["open", "accepted"]))
  for (const { id, state } of invitations.rows) {
    await guest.goto(await guestPage(id))
    const said = await guest.locator("main").innerText()
    expect(said.match(wrong)?.[0], state).toBeUndefined()
  }
  const paths = [
    "/dashboard/show",
    "/dashboard/show/import",
    "/dashboard/show/invitations/new",
    ...coming.rows.flatMap(({ id, number }) => [
      `/dashboard/show/move/${id}`,
      `/dashboard/show/episodes/${number}`,
    ]),
    ...invitations.rows.map(({ id }) => `/dashboard/show/invitations/${id}`),
  ]
  for (const path of paths) {
    await room.goto(path)
    const said = await room.locator("main").innerText()
    expect(said.match(wrong)?.[0], path).toBeUndefined()
    expect(await room.title(), path).not.toMatch(wrong)
  }
  // What is folded away speaks of it, too.
  await room.goto("/dashboard/settings/texts?saved=mail-invitation-booked")
  await expect(room.getByRole("region", { name: "The mail: You’re on" })).toContainText(
    "Your talk is on Thu 10 Dec",
  )
})
