import { createHash, randomBytes, randomUUID } from "node:crypto"
import { type Browser, type BrowserContext, test as base, devices } from "@playwright/test"
import pg from "pg"

// Journeys make their own people and never reset the database. An editor's session is a row and a cookie; one journey
// signs in for real.

export { expect } from "@playwright/test"

export const ownerSql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })

/** At a mail domain of its own: many from one domain within an hour are set aside. */
export const newAddress = (name: string) => `${name}@${randomUUID().slice(0, 8)}.example`

/** A browser context of an editor who is signed in. Everybody else's has no cookie. */
async function signedIn(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
  role: "editor" | "admin" = "editor",
): Promise<BrowserContext> {
  const memberId = randomUUID()
  const token = randomBytes(32).toString("base64url")
  await ownerSql.query(
    "insert into members (id, name, public_name, email, role) values ($1, 'Robin', 'Robin Vale', $2, $3)",
    [memberId, `robin-${memberId.slice(0, 8)}@group.example`, role],
  )
  await ownerSql.query(
    "insert into sessions (id, token_hash, member_id, expires_at) values ($1, $2, $3, clock_now() + interval '300 days')",
    [randomUUID(), createHash("sha256").update(token).digest("hex"), memberId],
  )
  const context = await browser.newContext(options)
  await context.addCookies([
    {
      name: "next-auth.session-token",
      value: token,
      url: process.env.BASE_URL ?? "",
      httpOnly: true,
      sameSite: "Lax",
    },
  ])
  return context
}

type People = {
  /** An editor on a phone of 390 pixels. */
  editorOnPhone: BrowserContext
  editor: BrowserContext
  admin: BrowserContext
  /** An outsider on a phone, with script off. */
  outsider: BrowserContext
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }

export const test = base.extend<People>({
  async editorOnPhone({ browser }, use) {
    const context = await signedIn(browser, { ...phone, baseURL: process.env.BASE_URL ?? "" })
    await use(context)
    await context.close()
  },
  async editor({ browser }, use) {
    const context = await signedIn(browser, {
      ...devices["Desktop Chrome"],
      baseURL: process.env.BASE_URL ?? "",
    })
    await use(context)
    await context.close()
  },
  async admin({ browser }, use) {
    const desktop = { ...devices["Desktop Chrome"], baseURL: process.env.BASE_URL ?? "" }
    const context = await signedIn(browser, desktop, "admin")
    await use(context)
    await context.close()
  },
  async outsider({ browser }, use) {
    const context = await browser.newContext({
      ...phone,
      javaScriptEnabled: false,
      baseURL: process.env.BASE_URL ?? "",
    })
    await use(context)
    await context.close()
  },
})

/** Moves the whole Greenroom's clock: only for the journeys that run alone, see playwright.config.ts. */
export async function moveClock(by: string) {
  await ownerSql.query("update clock_offset set value = value + $1::interval", [by])
  await editorActs()
}

/** An editor worked on some pitch just now. Where none does for weeks, the form closes itself. */
export const editorActs = () =>
  ownerSql.query(
    "insert into audit_entries (id, actor_kind, action, subject_kind, subject_id) values ($1, 'editor', 'pitch.noted', 'pitch', $1)",
    [randomUUID()],
  )

/** Eight weekly recordings from the clock's now on, with two seats each: the clock may have left all others behind. */
export const makeEpisodes = () =>
  ownerSql.query(`
    with made as (
      insert into episodes (id, number, title, records_local, zone, records_at, airs_at)
      select gen_random_uuid(), (select max(number) from episodes) + week, '', clock_now() + week * interval '1 week',
        'America/Detroit', clock_now(), clock_now() + (week + 1) * interval '1 week'
      from generate_series(1, 8) as week returning id)
    insert into seats (id, episode_id, position)
    select gen_random_uuid(), made.id, place from made, generate_series(1, 2) as place`)
