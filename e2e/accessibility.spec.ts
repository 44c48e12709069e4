import { createHash, randomBytes, randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import axe, { type RunOptions } from "axe-core"
import { expect, newAddress, ownerSql, test } from "./fixtures"
import { makePitch, openMove, openPitch } from "./steps"

declare global {
  interface Window {
    axe: typeof axe
  }
}

// Nothing may be in motion while it is measured.
test.use({ contextOptions: { reducedMotion: "reduce" } })

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** Everything by day; by night only the colours are others; and, as a whole page, on the narrowest phone. */
async function expectAccessible(page: Page, part = "body") {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source)
  const found: string[] = []
  const look = async (colorScheme: "light" | "dark", runOnly: string[]) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    const { violations } = await page.evaluate(([part, options]) => window.axe.run(part, options), [
      part,
      { runOnly, resultTypes: ["violations"] } satisfies RunOptions,
    ] as const)
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${colorScheme}: ${id} at ${html.slice(0, 140)}`))
  }
  await look("light", rules)
  await look("dark", ["color-contrast"])
  expect(found, new URL(page.url()).pathname).toEqual([])
  if (part === "body") await expectNarrow(page)
}

async function expectNarrow(page: Page) {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const { pathname } = new URL(page.url())
  expect(await page.evaluate(() => document.documentElement.scrollWidth), pathname).toBeLessThanOrEqual(320)
  if (before) await page.setViewportSize(before)
}

/** Folded forms are pages of their own, once they are opened. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true
  })

const readingPages = [
  ...["/", "/events", "/show", "/how-we-choose", "/join", "/privacy", "/imprint", "/contact"],
  ...["/subscribe", "/embed", "/embed?theme=dark"],
  ...["/nowhere", "/pitch", "/pitch/resend", "/sign-in"],
  ...["/events?view=month", "/events?q=night", "/events?q=nigth", "/events?q=qqqqqq", "/archive"],
  ...["/events?tag=operations&format=in-person", "/events?tag=operations&place=old-cannery-hall"],
]

// With all unfolded an address that opens one part shows the same; what it adds is its "Saved.", looked at once of each kind.
const rooms = [
  ...["/dashboard", "/dashboard/events", "/dashboard/events/new", "/dashboard/show"],
  ...["/dashboard/show/episodes/new", "/dashboard/show/import", "/dashboard/show/invitations/new"],
  ...[
    "",
    "/members",
    "/mail",
    "/numbers?period=all",
    "/group",
    "/group?saved=promises",
    "/group?saved=logo",
    "/texts",
    "/texts?saved=mail-declined",
  ].map((room) => `/dashboard/settings${room}`),
  ...["/dashboard/pitches/new", "/dashboard/pitches/new?by=hand"],
]

/** Where editors work on an event in each state, on a series and on a place. */
async function eventRooms(): Promise<string[]> {
  const ids = async (query: string) => (await ownerSql.query<{ id: string }>(query)).rows.map(({ id }) => id)
  const [events, alone, series, places] = await Promise.all([
    ids(
      "select distinct on (state, over_at < clock_now()) id from events where zone is not null order by state, over_at < clock_now(), starts_at",
    ),
    ids("select id from events where series_id is null limit 1"),
    ids("select series_id as id from events where series_id is not null limit 1"),
    ids("select id from places limit 1"),
  ])
  return [
    ...["/dashboard/events/series", "/dashboard/events/places"],
    ...events.map((id) => `/dashboard/events/${id}`),
    ...alone.map((id) => `/dashboard/events/series/new?event=${id}`),
    ...series.map((id) => `/dashboard/events/series/${id}`),
    ...places.map((id) => `/dashboard/events/places/${id}`),
  ]
}

/** The room of an episode with guests and with much to mention, one that waits, and their sheets. */
async function episodeRooms(): Promise<string[]> {
  const { rows } = await ownerSql.query(
    `(select number from episodes e order by (select count(*) from mentions m where m.episode_id = e.id) desc limit 1)
     union (select number from episodes where records_at > clock_now() order by number limit 2)`,
  )
  return rows.flatMap(({ number }) => [
    `/dashboard/show/episodes/${number}`,
    `/dashboard/show/episodes/${number}/run-sheet`,
  ])
}

/** One public event of each look, and an episode. */
async function things(): Promise<string[]> {
  const events = await ownerSql.query(
    "select distinct on (state, is_all_day) slug from events where state <> 'draft' order by state, is_all_day, starts_at desc",
  )
  const episode = await ownerSql.query(
    "(select number from episodes order by number limit 1) union (select number from mentions m join episodes e on e.id = m.episode_id order by number desc limit 1)",
  )
  const listings = await ownerSql.query(`
    (select '/tags/' || replace(tags[1], ' ', '%20') as path from events where state <> 'draft' and tags <> '{}' order by id limit 1)
    union all (select '/places/' || p.slug from places p join events e on e.place_id = p.id where e.state <> 'draft' order by e.id limit 1)
    union all (select '/series/' || s.slug from series s join events e on e.series_id = s.id where e.state <> 'draft' limit 1)
    union all (select to_char(starts_local, '"/archive/"YYYY/MM') from events where state = 'published' and over_at < clock_now() order by id limit 1)
    union all (select to_char(starts_local, '"/events?view=month&month="YYYY-MM') from events
      where state = 'published' and ends_local > starts_local + interval '1 day' order by id limit 1)`)
  return [
    ...listings.rows.map(({ path }) => path),
    ...events.rows.map(({ slug }) => `/events/${slug}`),
    ...episode.rows.map(({ number }) => `/show/${number}`),
  ]
}

/** The page of a guest in each state, behind a link of its own. */
async function guestPages(...states: string[]): Promise<string[]> {
  const { rows } = await ownerSql.query(
    "select distinct on (state) id from invitations where state = any($1::invitation_state[]) and forgotten_at is null",
    [
      states.length > 0
        ? states
        : ["open", "proposed", "accepted", "declined", "lapsed", "recorded", "aired", "cancelled"],
    ],
  )
  const pages: string[] = []
  for (const { id } of rows) {
    const token = randomBytes(32).toString("base64url")
    await ownerSql.query(
      "insert into links (id, purpose, token_hash, invitation_id, expires_at) values ($1, 'invitation', $2, $3, clock_now() + interval '9 days')",
      [randomUUID(), createHash("sha256").update(token).digest("hex"), id],
    )
    pages.push(`/invitation/${token}`)
  }
  const stop = randomBytes(32).toString("base64url")
  await ownerSql.query(
    "insert into links (id, purpose, token_hash, invitation_id, expires_at) select $1, 'unsubscribe', $2, id, clock_now() + interval '9 days' from invitations limit 1",
    [randomUUID(), createHash("sha256").update(stop).digest("hex")],
  )
  return [...pages, `/unsubscribe/${stop}`]
}

/** What editors see of each of these, and the form that moves a recording. */
async function invitationRooms(): Promise<string[]> {
  const { rows } = await ownerSql.query("select distinct on (state) id from invitations")
  const episodes = await ownerSql.query(
    "select id from episodes where records_at > clock_now() and skipped_at is null limit 1",
  )
  return [
    ...rows.map(({ id }) => `/dashboard/show/invitations/${id}`),
    ...episodes.rows.map(({ id }) => `/dashboard/show/move/${id}`),
  ]
}

/** A member's page: asked, answered, and when there is nothing to answer any more. */
async function vouchPages(): Promise<string[]> {
  const { rows } = await ownerSql.query(
    `select distinct on (p.state = 'closed', v.answer is null) v.id from vouches v join pitches p on p.id = v.pitch_id`,
  )
  const pages: string[] = []
  for (const { id } of rows) {
    const token = randomBytes(32).toString("base64url")
    await ownerSql.query(
      "insert into links (id, purpose, token_hash, vouch_id, expires_at) values ($1, 'vouch', $2, $3, clock_now() + interval '9 days')",
      [randomUUID(), createHash("sha256").update(token).digest("hex"), id],
    )
    pages.push(`/confirm/${token}`)
  }
  return pages
}

const pitched = () => ({
  email: newAddress("dana"),
  name: "Dana",
  title: `Straßenbahnfahrplanabweichungsabend ${randomUUID().slice(0, 6)}`,
  value: "After this, our people can read a timetable that was never kept.",
})

for (const [half, isInHalf] of [
  ["the first half of", (index: number) => index % 2 === 0],
  ["the second half of", (index: number) => index % 2 === 1],
] as const)
  test(`can be used by everybody: ${half} the reading pages`, async ({ page }) => {
    for (const path of [...readingPages, ...(await things())].filter((_, index) => isInHalf(index))) {
      await page.goto(path)
      await expectAccessible(page)
      expect(await page.title()).not.toBe("")
    }
  })

test("can be used by everybody: the refused form, and the pages behind secret links", async ({ page }) => {
  await page.goto("/pitch")
  await page.getByRole("button", { name: "Send the pitch" }).click()
  await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible()
  await expectAccessible(page)
  const { ownPage } = await makePitch(page, pitched())
  for (const path of [ownPage, ...(await guestPages()), ...(await vouchPages())]) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

test("can be used by everybody: what a guest reads of themselves, and how they are forgotten", async ({
  page,
}) => {
  const [guest] = await guestPages("accepted")
  for (const path of [guest, `${guest}/export`, "/invitation/forgotten?left=entry&left=name&left=pitch"]) {
    await page.goto(path ?? "")
    await unfold(page)
    await expectAccessible(page)
  }
})

for (const third of [0, 1, 2])
  test(`can be used by everybody: the rooms of the dashboard, ${third + 1} of 3`, async ({ admin }) => {
    const page = await admin.newPage()
    const all = [...rooms, ...(await episodeRooms()), ...(await invitationRooms())]
    for (const room of all.filter((_, index) => index % 3 === third)) {
      await page.goto(room)
      await unfold(page)
      await expectAccessible(page)
    }
  })

test("can be used by everybody: where editors work on events, with everything unfolded", async ({
  editor,
}) => {
  const page = await editor.newPage()
  for (const room of await eventRooms()) {
    await page.goto(room)
    await unfold(page)
    await expectAccessible(page)
  }
})

test("can be used by everybody: a pitch, with each decision opened", async ({ editor, outsider }) => {
  const { title } = await makePitch(await outsider.newPage(), pitched())
  const page = await editor.newPage()
  // So high that no target happens to lie behind the decision bar.
  await page.setViewportSize({ width: 1280, height: 3000 })
  await openPitch(page, title)
  await expectAccessible(page)
  for (const move of ["Approve", "Ask", "Invite", "Decline"] as const) {
    await openMove(page, move)
    await expectAccessible(page, "section[aria-label=Decide]")
  }
})

test("a pitch in each state fits 320 pixels, and the decision bar hides no focus", async ({
  admin,
  outsider,
}) => {
  const { title } = await makePitch(await outsider.newPage(), pitched())
  const page = await admin.newPage()
  const { rows } = await ownerSql.query(
    "select distinct on (state, withdrawn_at is null) id from pitches order by state, withdrawn_at is null, created_at",
  )
  for (const { id } of rows) {
    await page.goto(`/dashboard/pitches/${id}`)
    await expectNarrow(page)
  }
  await openPitch(page, title)
  await expectNarrow(page)
  for (const height of [640, 256]) {
    await page.setViewportSize({ width: 320, height })
    for (const move of ["Approve", "Ask", "Invite", "Decline"] as const) {
      await openMove(page, move)
      const form = page.locator("details[open] form")
      const isCut = (at: Element) =>
        [at, ...at.querySelectorAll(":scope > div")].some((part) => part.scrollWidth > part.clientWidth)
      expect(await form.evaluate(isCut), move).toBe(false)
      await form.getByRole("button", { name: "Send to Dana" }).click({ trial: true })
    }
    await page.keyboard.press("Escape")
  }
  const focusIsFree = () =>
    page.evaluate(() => {
      const focused = document.activeElement
      const bar = document.querySelector("section[aria-label=Decide]")
      if (!focused || !bar || focused === document.body || bar.contains(focused)) return true
      const [own, above] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()]
      return own.bottom <= above.top + 1 || own.top >= above.bottom - 1
    })
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press("Tab")
    expect(
      await focusIsFree(),
      await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120)),
    ).toBe(true)
  }
})
