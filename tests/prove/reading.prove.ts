import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { hashToken, newToken } from "../../lib/token"

// Scanners, prefetch and previews open every link, and press what can be pressed. Nothing of it may change a row, and
// no log may keep a secret.

const base = process.env.BASE_URL ?? ""
const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 })
afterAll(() => sql.end())

const secrets: string[] = []
const addresses: string[] = []
let cookie = ""

type Purpose = "pitch" | "invitation" | "sign_in" | "vouch" | "calendar" | "unsubscribe"
const columns: Partial<Record<Purpose, string>> = {
  sign_in: "member_id",
  calendar: "member_id",
  unsubscribe: "invitation_id",
}

async function linkTo(purpose: Purpose, id: string, life = "1 day") {
  const column = columns[purpose] ?? `${purpose}_id`
  const token = newToken()
  secrets.push(token)
  await sql.query(
    `insert into links (id, purpose, token_hash, ${column}, expires_at) values ($1, $2::link_purpose, $3, $4, clock_now() + $5::interval)`,
    [randomUUID(), purpose, hashToken(token), id, life],
  )
  const place = { sign_in: "sign-in", vouch: "confirm" }
  return `/${place[purpose as keyof typeof place] ?? purpose}/${token}`
}

const column = async (query: string): Promise<string[]> =>
  (await sql.query({ text: query, rowMode: "array" })).rows.map(([value]) => String(value))

beforeAll(async () => {
  const session = newToken()
  secrets.push(session)
  const [admin = ""] = await column(
    "select id from members where role = 'admin' and disabled_at is null limit 1",
  )
  await sql.query(
    "insert into sessions (id, token_hash, member_id, expires_at) values ($1, $2, $3, clock_now() + interval '1 day')",
    [randomUUID(), hashToken(session), admin],
  )
  cookie = `next-auth.session-token=${session}`
  const slugs = await column("select slug from events where state <> 'draft' order by slug limit 12")
  const drafts = await column("select slug from events where state = 'draft' limit 2")
  const numbers = await column("select number from episodes order by number desc limit 6")
  const pitches = await column("select id from pitches")
  const invitations = await column("select id from invitations")
  const events = await column("select id from events limit 5")
  addresses.push(
    ...[
      "/",
      "/events",
      "/events?after=1~a",
      "/events?after=999999999999999~a",
      "/events?view=month&q=%F0%9F%8D%B2",
    ],
    ...[
      "/show",
      "/how-we-choose",
      "/join",
      "/privacy",
      "/imprint",
      "/contact",
      "/sign-in",
      "/sign-in?expired=1",
    ],
    ...[
      "/pitch",
      "/pitch/resend",
      `/pitch/saved?key=${randomUUID()}`,
      "/api/health",
      "/api/ready",
      "/robots.txt",
    ],
    ...["/api/auth/callback/email?token=a&email=b", "/api/auth/signin", "/nothing", "/dashboard/nothing"],
    ...[...slugs, ...drafts].flatMap((slug) => [`/events/${slug}`, `/events/${slug}/calendar.ics`]),
    ...numbers.flatMap((number) => [
      `/show/${number}`,
      `/${number}`,
      `/dashboard/show/episodes/${number}`,
      `/dashboard/show/episodes/${number}/run-sheet`,
      `/dashboard/show/episodes/${number}/run-sheet.txt`,
    ]),
    ...["/show?before=1~1", "/show?before=99999999999999~x"],
    ...[
      "",
      "/events",
      "/events/new",
      "/show",
      "/show/import",
      "/show/episodes/new",
      "/settings",
      "/settings/mail",
      "/settings/members",
      "/settings/texts",
      "/settings/group",
      "/settings/numbers",
    ].map((room) => `/dashboard${room}`),
    ...[
      "/dashboard/events?drafts=0.01&listed=-5",
      "/dashboard/events?drafts=1e9",
      "/dashboard/pitches/no-id",
    ],
    ...pitches.map((id) => `/dashboard/pitches/${id}?sent=${id}&open=approve`),
    ...events.flatMap((id) => [`/dashboard/events/${id}`, `/dashboard/events/${id}/preview`]),
  )
  for (const id of pitches) {
    const page = await linkTo("pitch", id)
    addresses.push(page, `${page}/export.json`)
  }
  for (const id of invitations) {
    const page = await linkTo("invitation", id)
    addresses.push(page, `${page}/calendar.ics`)
  }
  for (const id of invitations.slice(0, 6)) {
    const page = await linkTo("unsubscribe", id)
    addresses.push(page, `${page}/one-click`, `/dashboard/show/invitations/${id}`)
  }
  addresses.push(`${await linkTo("calendar", admin)}.ics`)
  for (const id of await column("select id from vouches")) addresses.push(await linkTo("vouch", id))
  addresses.push(await linkTo("sign_in", admin))
  addresses.push(`/api/auth/callback/email?token=${secrets.at(-1)}&email=a`)
})

async function everything(): Promise<Record<string, string>> {
  const names = await column(
    "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'limits') order by 1",
  )
  const hashes: Record<string, string> = {}
  for (const name of names) {
    const [hash] = await column(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t`,
    )
    hashes[name] = hash ?? ""
  }
  return hashes
}

/** Mails that were due, and what the clock had to do, come first: then nothing moves by itself. */
async function quiet() {
  let before = await everything()
  for (let calm = 0; calm < 4; ) {
    await new Promise((wake) => setTimeout(wake, 500))
    const now = await everything()
    calm = JSON.stringify(now) === JSON.stringify(before) ? calm + 1 : 0
    before = now
  }
  return before
}

const kinds: Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { purpose: "prefetch", "sec-purpose": "prefetch" },
]

test("changes nothing when every address is opened, in every way, by a stranger and by an editor", async () => {
  const before = await quiet()
  let opened = 0
  for (const path of addresses) {
    for (const method of ["GET", "HEAD", "OPTIONS"]) {
      for (const kind of method === "GET" ? kinds : [{}]) {
        for (const headers of path.startsWith("/dashboard")
          ? [{ ...kind, cookie }, kind]
          : [{ ...kind, cookie }]) {
          const answer = await fetch(base + path, { method, headers, redirect: "manual" })
          await answer.arrayBuffer()
          opened++
          expect(answer.status, `${method} ${path} ${JSON.stringify(kind)}`).toBeLessThan(500)
        }
      }
    }
  }
  expect(await everything()).toEqual(before)
  console.log(`${addresses.length} addresses opened ${opened} times, no row changed`)
})

const attribute = (tag: string, name: string) =>
  (tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")

/** Every form of a page as a machine would press it: hidden fields, empty texts, and nothing chosen. */
function formsOf(html: string): FormData[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inside = ""]) => {
    const form = new FormData()
    for (const [tag] of inside.matchAll(/<(?:input|textarea)\b[^>]*>/g)) {
      const type = attribute(tag, "type")
      if (type === "radio" || type === "checkbox") continue
      form.append(attribute(tag, "name"), attribute(tag, "value"))
    }
    return form
  })
}

test("binds nobody when a machine presses every button of a guest's or a member's page without a choice", async () => {
  const pages = addresses.filter((path) => /^\/(invitation|confirm|unsubscribe)\/[^/]+$/.test(path))
  expect(pages.length).toBeGreaterThan(3)
  const before = await quiet()
  let pressed = 0
  for (const path of pages) {
    const html = await (await fetch(base + path)).text()
    for (const form of formsOf(html)) {
      const answer = await fetch(base + path, {
        method: "POST",
        body: form,
        headers: { origin: base },
        redirect: "manual",
      })
      await answer.arrayBuffer()
      expect(answer.status, path).toBeLessThan(500)
      pressed++
    }
  }
  expect(pressed).toBeGreaterThan(0)
  expect(await everything()).toEqual(before)
})

test("accepts and declines nothing when a scanner follows every link of fifty invitation mails and presses what comes first", async () => {
  const { findBrowser } = await import("../../scripts/check/browser")
  const { BROWSER_PATH, BROWSER_ARGS = "" } = await findBrowser()
  const { chromium } = await import("@playwright/test")
  const invited = await column(
    `with made as (
       insert into contacts (id, email, name) select gen_random_uuid(), gen_random_uuid() || '@scanned.example', 'Scan'
       from generate_series(1, 50) returning id)
     insert into invitations (id, contact_id, guest_name, sentence, known_from, invited_by_id)
     select made.id, made.id, 'Scan', 'Come on the show, please.', 'You spoke at the library.', m.id
     from made, (select id from members where role is not null limit 1) as m returning id`,
  )
  const browser = await chromium.launch({
    args: BROWSER_ARGS.split(" ").filter(Boolean),
    ...(BROWSER_PATH && { executablePath: BROWSER_PATH }),
  })
  const page = await (await browser.newContext()).newPage()
  const links = []
  for (const id of invited) links.push(await linkTo("invitation", id), await linkTo("unsubscribe", id))
  const before = await quiet()
  let pressed = 0
  for (const link of links) {
    await page.goto(base + link)
    await page.waitForTimeout(100)
    const button = page.locator("main button[type=submit]").first()
    if (!(await button.isVisible())) continue
    await button.click()
    await page.waitForTimeout(150)
    pressed++
  }
  await browser.close()
  expect(pressed).toBeGreaterThanOrEqual(100)
  expect(await everything()).toEqual(before)
  console.log(
    `${links.length} links of 50 invitation mails followed, ${pressed} buttons pressed, no row changed`,
  )
})

test("answers unknown, used and expired links alike", async () => {
  const [pitch = ""] = await column("select id from pitches limit 1")
  const [member = ""] = await column("select id from members where role is not null limit 1")
  const [vouch = ""] = await column("select id from vouches limit 1")
  const [invitation = ""] = await column("select id from invitations limit 1")
  for (const [purpose, id] of [
    ["pitch", pitch],
    ["sign_in", member],
    ["vouch", vouch],
    ["invitation", invitation],
    ["unsubscribe", invitation],
    ["calendar", member],
  ] as const) {
    const expired = await linkTo(purpose, id, "-1 minute")
    const used = await linkTo(purpose, id)
    await sql.query("update links set used_at = clock_now() where token_hash = $1", [
      hashToken(used.split("/").at(-1) ?? ""),
    ])
    const unknown = `${used.slice(0, used.lastIndexOf("/"))}/${newToken()}`
    const seen = new Set<string>()
    for (const path of [expired, used, unknown]) {
      const answer = await fetch(base + path)
      const text = (await answer.text()).replaceAll(path.split("/").at(-1) ?? "", "")
      seen.add(`${answer.status} ${text.replace(/<script[\s\S]*?<\/script>/g, "").length}`)
    }
    expect(seen.size, purpose).toBe(1)
  }
})

test("answers what cannot be meant with a refusal, never with a fault", async () => {
  const pitch = addresses.find((path) => /^\/pitch\/[\w-]{43}$/.test(path)) ?? ""
  const invitation = addresses.find((path) => /^\/invitation\/[\w-]{43}$/.test(path)) ?? ""
  const vouch = addresses.find((path) => /^\/confirm\/[\w-]{43}$/.test(path)) ?? ""
  const values = [
    "\0",
    "\ud800",
    "a".repeat(5_000),
    "-1",
    "9".repeat(40),
    "[]",
    '{"$ne":""}',
    "2027-02-30",
    "\u202e",
  ]
  const names = [
    "__proto__.x",
    "events[1000000].title",
    "events[0][__proto__]",
    "constructor",
    "events",
    "choice",
    "seatId",
  ]
  for (const path of ["/pitch", "/pitch/resend", "/sign-in", pitch, invitation, vouch]) {
    const forms = formsOf(await (await fetch(base + path)).text()).filter((form) =>
      [...form.keys()].some((name) => name.startsWith("$ACTION")),
    )
    for (const form of forms) {
      // A button without a field acts on a press alone, and that is right: confirm, open again.
      if ([...form.keys()].every((name) => name.startsWith("$ACTION") || name === "")) continue
      for (const value of values) {
        const hostile = new FormData()
        for (const [name, given] of form) hostile.append(name, name.startsWith("$ACTION") ? given : value)
        for (const name of names) hostile.append(name, value)
        const answer = await fetch(base + path, {
          method: "POST",
          body: hostile,
          headers: { origin: base },
          redirect: "manual",
        })
        await answer.arrayBuffer()
        expect(answer.status, `${path} ${JSON.stringify(value.slice(0, 12))}`).toBeLessThan(500)
      }
    }
  }
  for (const body of ["token=a", "", "{", "--x"]) {
    const answer = await fetch(`${base}/api/auth/callback/email`, {
      method: "POST",
      body,
      headers: { origin: base, "content-type": "multipart/form-data; boundary=x" },
      redirect: "manual",
    })
    expect(answer.status).toBeLessThan(500)
  }
})

test("keeps no secret in its log, in any spelling", () => {
  const log = readFileSync(".data/prove.log", "utf8")
  for (const secret of secrets) {
    expect(log.includes(secret)).toBe(false)
    expect(log.includes(Buffer.from(secret).toString("base64"))).toBe(false)
  }
})
