import { createHash, randomBytes, randomUUID } from "node:crypto"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { chromium } from "@playwright/test"
import pg from "pg"

// npm run shots [-- part of a name]: a picture of every page, phone and desktop, light and dark, in .shots.
const { BASE_URL: base = "", BROWSER_PATH, BROWSER_ARGS = "", DATABASE_URL } = process.env
const wanted = process.argv.slice(2)
const sql = new pg.Pool({ connectionString: DATABASE_URL, max: 2 })
const folder = ".shots"

const one = async (query: string): Promise<string | undefined> =>
  (await sql.query({ text: query, rowMode: "array" })).rows[0]?.[0]

async function secret(
  purpose: "pitch" | "invitation" | "sign_in" | "vouch" | "unsubscribe",
  subject: string,
): Promise<string> {
  const token = randomBytes(32).toString("base64url")
  const columns = { sign_in: "member_id", unsubscribe: "invitation_id" }
  const column = columns[purpose as keyof typeof columns] ?? `${purpose}_id`
  await sql.query(
    `insert into links (id, purpose, token_hash, ${column}, expires_at) values ($1, $2, $3, $4, clock_now() + interval '9 days')`,
    [randomUUID(), purpose, createHash("sha256").update(token).digest("hex"), subject],
  )
  return token
}

const pitchIn = (where: string) =>
  one(`select p.id from pitches p left join decisions d on d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null
    left join mails m on m.id = d.mail_id where ${where} order by p.created_at limit 1`)

const formClosesAt = (waiting: number) =>
  sql.query("update settings set value = value || jsonb_build_object('formClosesWaiting', $1::int)", [
    waiting,
  ])

async function pages(): Promise<Record<string, string>> {
  const found: Record<string, string> = {
    home: "/",
    events: "/events",
    "events-month": "/events?view=month&month=2027-01",
    "events-narrowed": "/events?tag=operations&format=in-person",
    "events-no-fit": "/events?tag=operations&place=old-cannery-hall",
    "events-search": "/events?q=pothole",
    "events-slip": "/events?q=potohle",
    "events-nothing": "/events?q=qqqqqq",
    tag: "/tags/operations",
    archive: "/archive",
    show: "/show",
    "how-we-choose": "/how-we-choose",
    join: "/join",
    subscribe: "/subscribe",
    embed: "/embed",
    privacy: "/privacy",
    imprint: "/imprint",
    contact: "/contact",
    "not-found": "/nowhere",
    pitch: "/pitch",
    "sign-in": "/sign-in",
  }
  const events = await sql.query(
    "select distinct on (state, is_all_day) slug, state::text, is_all_day from events where state <> 'draft' order by state, is_all_day, starts_at desc",
  )
  for (const { slug, state, is_all_day: isAllDay } of events.rows)
    found[`event-${state}${isAllDay ? "-all-day" : ""}`] = `/events/${slug}`
  const listings = {
    place:
      "select '/places/' || p.slug from places p join events e on e.place_id = p.id where e.state <> 'draft' order by e.id limit 1",
    series:
      "select '/series/' || s.slug from series s join events e on e.series_id = s.id where e.state <> 'draft' limit 1",
    "archive-month": `select to_char(starts_local, '"/archive/"YYYY/MM') from events where state = 'published' and over_at < clock_now() order by id limit 1`,
  }
  for (const [name, query] of Object.entries(listings)) {
    const path = await one(query)
    if (path) found[name] = path
  }
  found.episode = `/show/${await one("select number from episodes where airs_at < clock_now() order by number desc limit 1")}`
  found["episode-coming"] =
    `/show/${await one("select number from episodes where airs_at > clock_now() order by number limit 1")}`
  const saved = await one("select submission_key from pitches where state = 'unconfirmed' limit 1")
  if (saved) found["pitch-saved"] = `/pitch/saved?key=${saved}`
  const states = {
    unconfirmed: "p.state = 'unconfirmed'",
    received: "p.state = 'queued'",
    asked: "p.state = 'asked'",
    declined: "d.outcome = 'declined' and m.state = 'accepted'",
    preparing: "d.outcome = 'approved' and m.state = 'accepted'",
    lapsed: "d.outcome = 'lapsed'",
    withdrawn: "p.withdrawn_at is not null",
  }
  for (const [name, where] of Object.entries(states)) {
    const id = await pitchIn(where)
    if (!id) continue
    found[`own-pitch-${name}`] = `/pitch/${await secret("pitch", id)}`
    if (name === "declined") found["own-pitch-copy"] = `${found["own-pitch-declined"]}/export`
    found[`review-${name}`] = `/dashboard/pitches/${id}`
  }
  for (const state of [
    "open",
    "accepted",
    "proposed",
    "declined",
    "lapsed",
    "recorded",
    "aired",
    "cancelled",
  ]) {
    const id = await one(`select id from invitations where state = '${state}' limit 1`)
    if (!id) continue
    found[`invitation-${state}`] = `/invitation/${await secret("invitation", id)}`
    found[`invitation-room-${state}`] = `/dashboard/show/invitations/${id}`
    found.unsubscribe = `/unsubscribe/${await secret("unsubscribe", id)}`
  }
  for (const [name, where] of [
    ["", "v.answer is null and p.state <> 'closed'"],
    ["-answered", "v.answer is not null and p.state <> 'closed'"],
    ["-closed", "p.state = 'closed'"],
  ]) {
    const id = await one(
      `select v.id from vouches v join pitches p on p.id = v.pitch_id where ${where} limit 1`,
    )
    if (id) found[`confirm${name}`] = `/confirm/${await secret("vouch", id)}`
  }
  const known = await one("select pitch_id from vouches group by pitch_id order by count(*) desc limit 1")
  if (known) found["review-known"] = `/dashboard/pitches/${known}`
  const tied = await one(
    "select t.pitch_id from ties t join members m on m.id = t.member_id where m.role = 'admin' limit 1",
  )
  if (tied) found["review-tied"] = `/dashboard/pitches/${tied}`
  const draft = await one("select id from events where state = 'draft' limit 1")
  if (draft) found["event-edit"] = `/dashboard/events/${draft}`
  if (draft) found["event-preview"] = `/dashboard/events/${draft}/preview`
  for (const state of ["published", "postponed", "cancelled"]) {
    const id = await one(`select id from events where state = '${state}' order by starts_at desc limit 1`)
    if (id) found[`event-edit-${state}`] = `/dashboard/events/${id}`
  }
  const past = await one("select id from events where recap <> '' order by starts_at desc limit 1")
  if (past) found["event-edit-past"] = `/dashboard/events/${past}`
  const recapped = await one("select slug from events where recap <> '' order by starts_at desc limit 1")
  if (recapped) found["event-recap"] = `/events/${recapped}`
  const moved = await one("select slug from events where moved_from_local is not null limit 1")
  if (moved) found["event-moved"] = `/events/${moved}`
  const series = await one("select id from series limit 1")
  if (series) found["event-series"] = `/dashboard/events/series/${series}`
  const alone = await one("select id from events where series_id is null and state = 'published' limit 1")
  if (alone) found["event-series-new"] = `/dashboard/events/series/new?event=${alone}`
  const place = await one("select id from places where access <> '{}' limit 1")
  if (place) found["event-place"] = `/dashboard/events/places/${place}`
  return {
    ...found,
    queue: "/dashboard",
    "pitch-new": "/dashboard/pitches/new",
    "pitch-new-by-hand": "/dashboard/pitches/new?by=hand",
    "events-room": "/dashboard/events",
    "event-new": "/dashboard/events/new",
    "event-series-room": "/dashboard/events/series",
    "event-places-room": "/dashboard/events/places",
    "show-room": "/dashboard/show",
    "episode-old": "/show/402",
    "episode-room": "/dashboard/show/episodes/412",
    "episode-new": "/dashboard/show/episodes/new",
    "run-sheet": "/dashboard/show/episodes/414/run-sheet",
    "import-episodes": "/dashboard/show/import",
    "group-show-rule": "/dashboard/settings/group?open=show-rule",
    "show-move": `/dashboard/show/move/${await one("select id from episodes where records_at > clock_now() and skipped_at is null order by records_at limit 1")}`,
    "invitation-new": "/dashboard/show/invitations/new",
    settings: "/dashboard/settings",
    members: "/dashboard/settings/members",
    mail: "/dashboard/settings/mail",
    group: "/dashboard/settings/group",
    "group-open": "/dashboard/settings/group?saved=group",
    "group-promises": "/dashboard/settings/group?saved=promises",
    "group-look": "/dashboard/settings/group?open=look",
    "group-links": "/dashboard/settings/group?open=links",
    "group-announcement": "/dashboard/settings/group?open=announcement",
    "group-audience": "/dashboard/settings/group?open=audience",
    "group-logo": "/dashboard/settings/group?saved=logo",
    numbers: "/dashboard/settings/numbers?period=all",
    texts: "/dashboard/settings/texts",
    "closed-form": "/pitch",
    "closed-form-asked": "/pitch?asked=1",
    "closed-form-queue": "/dashboard",
    "texts-open": "/dashboard/settings/texts?saved=mail-declined#mail-declined",
  }
}

const admin = await one("select id from members where role = 'admin' and disabled_at is null limit 1")
if (!admin) throw new Error("There is no admin to take the dashboard's pictures as.")
const session = randomBytes(32).toString("base64url")
await sql.query(
  "insert into sessions (id, token_hash, member_id, expires_at) values ($1, $2, $3, clock_now() + interval '9 days')",
  [randomUUID(), createHash("sha256").update(session).digest("hex"), admin],
)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  args: BROWSER_ARGS.split(" ").filter(Boolean),
  ...(BROWSER_PATH && { executablePath: BROWSER_PATH }),
})
const list = Object.entries(await pages()).filter(
  ([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)
const faults: string[] = []
for (const [screen, viewport] of Object.entries({
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
})) {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport, colorScheme, baseURL: base })
    await context.addCookies([{ name: "next-auth.session-token", value: session, url: base }])
    const page = await context.newPage()
    page.on(
      "console",
      (message) => message.type() === "error" && faults.push(`${page.url()}: ${message.text()}`),
    )
    for (const [name, path] of list) {
      const isClosed = name.startsWith("closed-form")
      if (isClosed) await formClosesAt(1)
      await page.goto(path)
      if (isClosed) await formClosesAt(100)
      await page.screenshot({ path: `${folder}/${name}-${screen}-${colorScheme}.png`, fullPage: true })
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      if (isWide) faults.push(`${name} on a ${screen} scrolls sideways`)
    }
    await context.close()
  }
}
await browser.close()
await sql.end()
const rows = list.map(
  ([name]) =>
    `<h2>${name}</h2>${["phone-light", "phone-dark", "desktop-light", "desktop-dark"].map((look) => `<img src="${name}-${look}.png" height="640" alt="">`).join(" ")}`,
)
writeFileSync(`${folder}/index.html`, `<!doctype html><title>Every page</title>${rows.join("")}`)
console.log(`${list.length} pages in four looks, see ${folder}/index.html`)
for (const fault of new Set(faults)) console.log(`look at: ${fault}`)
