import { randomUUID } from "node:crypto"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { freePort } from "../../scripts/stack/processes"
import { startServer } from "../../scripts/stack/server"
import { bots, type Comer, people, steps, typedMark } from "./crowd"
import { Outsider } from "./outsider"

// Two thousand programs and twenty people at the gate within ten minutes of the database's clock, over real HTTP, each
// from an address of their own behind one trusted proxy. What stands in the queue in full view afterwards?

const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 })
let base = ""
let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  const port = await freePort("127.0.0.1")
  base = `http://localhost:${port}`
  const own = { PORT: String(port), BASE_URL: base, TRUSTED_PROXIES: "1" }
  const environment = { ...(process.env as Record<string, string>), ...own }
  server = await startServer(environment, { signal: new AbortController().signal, log: ".data/bots.log" })
})
afterAll(async () => {
  await server?.stop()
  await sql.end()
})

type Guest = {
  comer: Comer
  outsider: Outsider
  form?: FormData
  key: string
  isSaved: boolean
  isConfirmed: boolean
}

const enter = (comer: Comer): Guest => ({
  comer,
  outsider: new Outsider(base, comer.email, comer.address),
  key: "",
  isSaved: false,
  isConfirmed: false,
})

async function each<Of>(list: Of[], work: (one: Of) => Promise<unknown>, atOnce = 8) {
  const left = [...list]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
    }),
  )
}

const moveClock = async (seconds: number) => {
  await sql.query("update clock_offset set value = value + make_interval(secs => $1)", [seconds])
  await sql.query("notify outbox")
}

type Mail = { to: string[]; subject: string; text: string; html: string; links: string[] }
const mailsTo = async (email: string): Promise<Mail[]> =>
  (await fetch(`${process.env.MAILBOX_URL}/api/messages?to=${encodeURIComponent(email)}`)).json()

const ownPage = async (email: string) => {
  const [mail] = await mailsTo(email)
  const link = mail?.links.find((one) => one.includes("/pitch/"))
  return link && new URL(link).pathname
}

/** What somebody recorded of the form once: the action of today, without what changes from page to page. */
let recorded: FormData
async function formFor({ way, typed }: Comer, outsider: Outsider): Promise<FormData> {
  if (way !== "no page" && way !== "copied page") {
    const { form } = await outsider.open(typed)
    if (way === "page, all fields") form.set("topping", "Detroit")
    return form
  }
  const form = new FormData()
  for (const [name, value] of recorded)
    if (way === "copied page" || name !== "stamp") form.set(name, String(value))
  for (const [name, value] of Object.entries({ ...typed, email: outsider.email })) form.set(name, value)
  form.set("submissionKey", randomUUID())
  return form
}

async function send(guest: Guest) {
  if (guest.form) guest.isSaved = await guest.outsider.send(guest.form)
}

async function readMail(guest: Guest) {
  const page = guest.isSaved && !guest.isConfirmed && (await ownPage(guest.comer.email))
  if (page) guest.isConfirmed = await guest.outsider.confirm(page)
}

test("keeps twenty people in full view and two thousand programs out of it", async () => {
  recorded = (await new Outsider(base).open()).form
  await moveClock(3600)
  const crowd = bots().map(enter)
  const persons = people().map(enter)
  const all = [...crowd, ...persons]
  expect([crowd.length, persons.length]).toEqual([2000, 19])

  const twice = persons.at(-1)
  let dana = { email: "", keys: [] as string[] }
  for (let step = 0; step < steps; step++) {
    await each(
      all.filter(({ comer }) => comer.opens === step),
      async (guest) => {
        guest.form = await formFor(guest.comer, guest.outsider)
        guest.key = String(guest.form.get("submissionKey"))
        if (guest.comer.takes === 0) await send(guest)
      },
    )
    await moveClock(10)
    const sending = all.filter(({ comer }) => comer.takes > 0 && comer.opens + comer.takes - 1 === step)
    // One of them presses twice at once, as people do.
    await each([...sending, ...sending.filter((guest) => guest === twice)], send)
    const reading = all.filter(({ comer }) => comer.confirms && comer.opens + comer.takes + 1 <= step)
    await each(reading, readMail)
    if (step === Math.floor(steps / 2)) dana = await pitchTwiceInOneEvening()
  }

  await drained()
  await each(
    all.filter(({ comer }) => comer.confirms),
    readMail,
  )
  await drained()

  const keys = [...all.map(({ key }) => key), ...dana.keys]
  const { rows } = await sql.query<{ key: string; state: string; suspicion: string }>(
    "select submission_key as key, state::text, suspicion from pitches where submission_key = any($1)",
    [keys],
  )
  const found = new Map(rows.map((row) => [row.key, row]))
  const isInView = (key: string) => found.get(key)?.state === "queued" && found.get(key)?.suspicion === ""
  report(all, found, isInView)

  // Nothing is lost, whatever it looked like: every page that said "saved" told the truth, and all pages said it.
  expect(all.filter((guest) => !guest.isSaved || !found.has(guest.key))).toEqual([])
  // The queue shows what is confirmed and under no suspicion.
  expect(
    persons.filter(({ key }) => !isInView(key)).map(({ comer, key }) => [comer, found.get(key)]),
  ).toEqual([])
  expect(dana.keys.filter((key) => !isInView(key))).toEqual([])
  const through = crowd.filter(({ key }) => isInView(key)).length
  const confirmed = crowd.filter(({ isConfirmed }) => isConfirmed).length
  console.log(`${through} of ${crowd.length} programs are in full view, of ${confirmed} that confirmed`)
  expect(through / crowd.length).toBeLessThanOrEqual(0.05)

  const mails: Mail[] = await (await fetch(`${process.env.MAILBOX_URL}/api/messages`)).json()
  const ours = new Set([...all.map(({ comer }) => comer.email), dana.email])
  const sent = mails.filter((mail) => mail.to.some((email) => ours.has(email)))
  const counts = new Map<string, number>()
  for (const { to } of sent) for (const email of to) counts.set(email, (counts.get(email) ?? 0) + 1)
  expect(Math.max(...counts.values())).toBe(1)
  const carrying = sent.filter(({ subject, text, html }) => (subject + text + html).includes(typedMark))
  expect(carrying).toEqual([])
  console.log(`${sent.length} mails to ${counts.size} of ${ours.size} addresses, none with a typed word`)
})

/** The twentieth person: two events, two forms, one mail; the second is confirmed on the page of the first. */
async function pitchTwiceInOneEvening() {
  const dana = new Outsider(base, `${randomUUID()}@gmail.com`, "198.51.100.7")
  const titles = [`${typedMark} film night`, `${typedMark} repair day`]
  const keys: string[] = []
  for (const title of titles) {
    const { form, key } = await dana.open({
      "events[0].title": title,
      "events[0].url": "https://danas.example/",
    })
    await moveClock(5)
    expect(await dana.send(form)).toBe(true)
    keys.push(key)
  }
  await drained()
  const page = (await ownPage(dana.email)) ?? ""
  expect(await dana.confirm(page)).toBe(true)
  expect(await dana.confirm(page, titles[1])).toBe(true)
  return { email: dana.email, keys }
}

const drained = () =>
  expect
    .poll(
      async () =>
        (
          await sql.query(
            "select count(*)::int as n from mails where kind = 'pitch-confirm' and state in ('waiting', 'sending') and not_before <= clock_now()",
          )
        ).rows[0].n,
      { timeout: 120_000, interval: 500 },
    )
    .toBe(0)

function report(all: Guest[], found: Map<string, { suspicion: string }>, isInView: (key: string) => boolean) {
  const crowds = [...new Set(all.map(({ comer }) => comer.crowd))]
  console.table(
    crowds.map((crowd) => {
      const here = all.filter(({ comer }) => comer.crowd === crowd)
      const why: Record<string, number> = {}
      for (const { key } of here) {
        const sign = found.get(key)?.suspicion || "none"
        why[sign] = (why[sign] ?? 0) + 1
      }
      return {
        crowd,
        sent: here.length,
        confirmed: here.filter(({ isConfirmed }) => isConfirmed).length,
        "in full view": here.filter(({ key }) => isInView(key)).length,
        signs: Object.entries(why)
          .map(([sign, count]) => `${sign} ${count}`)
          .join(", "),
      }
    }),
  )
}
