import { randomUUID } from "node:crypto"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { hashToken, newToken } from "../../lib/token"
import { freePort } from "../../scripts/stack/processes"
import { startServer } from "../../scripts/stack/server"
import { type Answered, hiddenOf, press, read } from "./forms"

// A seat holds one guest, on every path: two hundred people at once, over two server processes, each with the form of
// their own page. Whoever loses sees what else is free. The control takes the index away and must overbook.

const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })
const crowd = Number(process.env.CROWD ?? 200)
const bases: string[] = [process.env.BASE_URL ?? ""]
let stop = async () => {}
let cookie = ""

beforeAll(async () => {
  const port = await freePort("127.0.0.1")
  const base = `http://localhost:${port}`
  const environment = {
    ...(process.env as Record<string, string>),
    PORT: String(port),
    BASE_URL: base,
    WORKER: "off",
  }
  const server = await startServer(environment, {
    signal: new AbortController().signal,
    log: ".data/seats.log",
  })
  bases.push(base)
  stop = async () => void process.kill(server.process ?? 0, "SIGTERM")
  const session = newToken()
  await sql.query(
    `insert into sessions (id, token_hash, member_id, expires_at)
     select $1, $2, id, clock_now() + interval '1 day' from members where role is not null and disabled_at is null limit 1`,
    [randomUUID(), hashToken(session)],
  )
  cookie = `next-auth.session-token=${session}`
})
afterAll(async () => {
  await stop()
  await sql.end()
})

type Chair = { seatId: string; episodeId: string }

/** A recording a year ahead, with so many seats. */
async function makeSeats(count: number, days = 365): Promise<Chair[]> {
  const { rows } = await sql.query<Chair>(
    `with made as (
       insert into episodes (id, number, records_local, zone, records_at, airs_at)
       select gen_random_uuid(), coalesce(max(number) filter (where number < 90000), 0) + 1, clock_now() + make_interval(days => $2::int),
         'America/Detroit', clock_now(), clock_now() + make_interval(days => $2::int + 30) from episodes returning id)
     insert into seats (id, episode_id, position)
     select gen_random_uuid(), made.id, n from made, generate_series(1, $1::int) as n
     returning id as "seatId", episode_id as "episodeId"`,
    [count, days],
  )
  return rows
}

type Invited = { id: string; token: string; base: string }
type Kind = "open" | "lapsed" | "proposed" | "cancelled" | "accepted"

/** So many invitations that were told, in that state, each with a link; the accepted ones on a chair each. */
async function makeInvited(count: number, kind: Kind, chairs: Chair[] = []): Promise<Invited[]> {
  const made = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    token: newToken(),
    base: bases[index % bases.length] ?? "",
    seat: chairs[index]?.seatId ?? null,
  }))
  const client = await sql.connect()
  try {
    await client.query("begin")
    await client.query(
      `insert into contacts (id, email, name) select id, id || '@crowd.example', 'Guest ' || left(id::text, 4)
       from unnest($1::uuid[]) as id`,
      [made.map(({ id }) => id)],
    )
    await client.query(
      `insert into invitations (id, contact_id, state, guest_name, sentence, invited_by_id, answered_at, answer_words, lapsed_at,
         said_yes_at, proposed_at, cancelled_by_guest)
       select g, g, $2::text::invitation_state, 'Guest ' || left(g::text, 4), 'Come on the show, please.', m.id,
         case when $2::text in ('accepted', 'proposed', 'cancelled') then clock_now() end,
         case when $2::text = 'proposed' then 'In March.' else '' end, case when $2::text = 'lapsed' then clock_now() end,
         case when $2::text in ('accepted', 'cancelled') then clock_now() end,
         case when $2::text = 'proposed' then clock_now() end, $2::text = 'cancelled'
       from unnest($1::uuid[]) as g, (select id from members where role is not null limit 1) as m`,
      [made.map(({ id }) => id), kind],
    )
    if (chairs.length > 0)
      await client.query(
        `insert into bookings (id, seat_id, invitation_id) select gen_random_uuid(), seat, id
         from unnest($1::uuid[], $2::uuid[]) as t(id, seat)`,
        [made.map(({ id }) => id), made.map(({ seat }) => seat)],
      )
    await client.query(
      `insert into links (id, purpose, token_hash, invitation_id, expires_at)
       select gen_random_uuid(), 'invitation', hash, id, clock_now() + interval '9 days'
       from unnest($1::uuid[], $2::text[]) as t(id, hash)`,
      [made.map(({ id }) => id), made.map(({ token }) => hashToken(token))],
    )
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  } finally {
    client.release()
  }
  return made
}

const ownPage = ({ base, token }: Invited) => `${base}/invitation/${token}`
const sitting = async (seatId: string) =>
  (
    await sql.query<{ count: number }>(
      "select count(*)::int as count from bookings where seat_id = $1 and ended_at is null",
      [seatId],
    )
  ).rows[0]?.count

async function inBatches<In, Out>(all: In[], work: (one: In) => Promise<Out>, size = 16): Promise<Out[]> {
  const done: Out[] = []
  for (let at = 0; at < all.length; at += size)
    done.push(...(await Promise.all(all.slice(at, at + size).map(work))))
  return done
}

type Path = {
  kind: Kind
  field: string
  typed(seatId: string, one: Invited): Record<string, string>
  page?(one: Invited): string
}
const reply: Omit<Path, "kind"> = { field: "choice", typed: (seatId) => ({ choice: `yes:${seatId}` }) }
const paths: Record<string, Path> = {
  "a yes": { kind: "open", ...reply },
  "a late yes": { kind: "lapsed", ...reply },
  "a change of seat": { kind: "accepted", field: "seatId", typed: (seatId) => ({ seatId }) },
  "an editor's hand": {
    kind: "proposed",
    field: "seatId",
    typed: (seatId) => ({ seatId }),
    page: ({ base, id }) => `${base}/dashboard/show/invitations/${id}`,
  },
  "called off, and back": { kind: "cancelled", ...reply },
}

/** Everybody has their form open, and then all press at once. */
async function race({ kind, field, typed, page = ownPage }: Path, count: number) {
  const [wanted] = await makeSeats(1, 300)
  const others = await makeSeats(count + 1, 330)
  const seatId = wanted?.seatId ?? ""
  const all = await makeInvited(count, kind, kind === "accepted" ? others : [])
  const forms = await inBatches(all, async (one) => ({
    one,
    hidden: hiddenOf(await read(page(one), cookie), field),
  }))
  const began = Date.now()
  const answers = await Promise.all(
    forms.map(({ one, hidden }) => press(page(one), hidden, typed(seatId, one), cookie)),
  )
  return { seatId, all, answers, seconds: (Date.now() - began) / 1000 }
}

const isYes = ({ status }: Answered) => status === 303
const text = (html: string) => html.replace(/<!-- -->/g, "").replace(/&#x27;/g, "'")

for (const [name, path] of Object.entries(paths)) {
  test(`seats exactly one of ${crowd} at once, by ${name}`, async () => {
    const { seatId, all, answers, seconds } = await race(path, crowd)
    expect(await sitting(seatId)).toBe(1)
    expect(answers.filter(isYes)).toHaveLength(1)
    const losers = answers.filter((answer) => !isYes(answer))
    // Whoever comes too late reads that, and what else is free.
    expect(new Set(losers.map(({ status }) => status))).toEqual(new Set([200]))
    for (const { html } of losers) expect(text(html)).toMatch(/has just gone/)
    for (const { html } of losers) expect(text(html)).toMatch(/7 pm Detroit|\d(?::\d\d)? [ap]m Detroit/)
    const { rows } = await sql.query(
      `select count(*) filter (where i.state = 'accepted')::int as accepted, count(b.id)::int as seats
       from invitations i left join bookings b on b.invitation_id = i.id and b.ended_at is null where i.id = any($1)`,
      [all.map(({ id }) => id)],
    )
    // A change that was lost keeps the seat that they had.
    const stay = path.kind === "accepted" ? crowd : 1
    expect(rows[0]).toEqual({ accepted: stay, seats: stay })
    const presses = answers.reduce((sum, one) => sum + one.presses, 0)
    console.log(
      `${name}: 1 of ${crowd} sits, ${presses} presses in ${seconds.toFixed(1)} s over ${bases.length} processes`,
    )
  })
}

test("overbooks without the index: the control of all of these", async () => {
  await sql.query("drop index seat_holds_one_guest")
  try {
    const { seatId, answers } = await race(paths["a yes"] as Path, Math.min(crowd, 40))
    const seats = (await sitting(seatId)) ?? 0
    expect(seats).toBeGreaterThan(1)
    console.log(
      `without the index ${seats} guests sit on one seat, and ${answers.filter(isYes).length} were told yes`,
    )
  } finally {
    await sql.query(
      `with doubled as (
         update bookings b set ended_at = clock_now() where ended_at is null and exists (
           select 1 from bookings o where o.seat_id = b.seat_id and o.ended_at is null and o.id < b.id) returning invitation_id)
       update invitations set state = 'cancelled' where id in (select invitation_id from doubled)`,
    )
    await sql.query("create unique index seat_holds_one_guest on bookings (seat_id) where ended_at is null")
  }
})

test("survives five hundred changes among three seats by two guests at once: no fault, no lost seat", async () => {
  const chairs = [...(await makeSeats(1, 280)), ...(await makeSeats(1, 287)), ...(await makeSeats(1, 294))]
  const guests = await makeInvited(2, "accepted", chairs)
  const forms = await Promise.all(
    guests.map(async (one) => ({ one, hidden: hiddenOf(await read(ownPage(one)), "seatId") })),
  )
  const seen = new Map<number, number>()
  const began = Date.now()
  for (let round = 0; round < 250; round++) {
    const answers = await Promise.all(
      forms.map(({ one, hidden }) => {
        // Each press may reach another process than the last.
        const base = bases[Math.floor(Math.random() * bases.length)] ?? ""
        const seatId = chairs[Math.floor(Math.random() * chairs.length)]?.seatId ?? ""
        return press(ownPage({ ...one, base }), hidden, { seatId })
      }),
    )
    for (const { status } of answers) seen.set(status, (seen.get(status) ?? 0) + 1)
  }
  expect([...seen.keys()].sort()).toEqual([200, 303])
  const { rows } = await sql.query<{ seat: string; sequence: number; mails: number; numbers: number }>(
    `select b.seat_id as seat, i.sequence,
       (select count(*)::int from mails m where m.invitation_id = i.id and m.calendar is not null) as mails,
       (select count(distinct substring(m.calendar->>'text' from 'SEQUENCE:(\\d+)'))::int from mails m where m.invitation_id = i.id) as numbers
     from invitations i join bookings b on b.invitation_id = i.id and b.ended_at is null where i.id = any($1)`,
    [guests.map(({ id }) => id)],
  )
  expect(rows).toHaveLength(2)
  expect(new Set(rows.map(({ seat }) => seat)).size).toBe(2)
  // Each change mailed one entry, with a number of its own, and the latest is the highest.
  for (const { sequence, mails, numbers } of rows) expect([mails, numbers]).toEqual([sequence, sequence])
  console.log(
    `500 changes in ${((Date.now() - began) / 1000).toFixed(0)} s: ${seen.get(303)} done or already so, ${seen.get(200)} told that the seat had gone`,
  )
})
