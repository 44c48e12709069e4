import { randomUUID } from "node:crypto"
import { Agent, get } from "node:http"
import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { seedEvents } from "../../bench/parts/many-events"
import type { Editor } from "../../domain/actors/actor"
import { recognizeMember } from "../../domain/actors/recognize-member"
import { cancelEvent } from "../../domain/events/cancel-event"
import { draftEvent } from "../../domain/events/draft-event"
import { editEvent } from "../../domain/events/edit-event"
import { eventInput } from "../../domain/events/event-input"
import { takeDownEvent } from "../../domain/events/take-down-event"
import { publishListing } from "../../domain/pitches/publish-listing"
import { hashToken, newToken } from "../../lib/token"

// What an editor does is right on ten pages and feeds within a second, while 200 requests a second run over these ten
// and 2,000 other events stand around it.

const base = process.env.BASE_URL ?? ""
const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 })
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
afterAll(async () => {
  agent.destroy()
  await sql.end()
})

const [rounds, perSecond, limitMs] = [8, 200, 1_000]

type Answer = { status: number; body: string }
const read = (path: string) =>
  new Promise<Answer>((resolve, reject) => {
    get(base + path, { agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      )
      answer.on("error", reject)
    }).on("error", reject)
  })

async function makeEditor(): Promise<Editor> {
  const { rows } = await sql.query(
    "select id from members where role is not null and public_name is not null limit 1",
  )
  const token = newToken()
  await sql.query(
    "insert into sessions (id, token_hash, member_id, expires_at) values ($1, $2, $3, clock_now() + interval '1 day')",
    [randomUUID(), hashToken(token), rows[0].id],
  )
  const editor = await recognizeMember(token)
  if (!editor) throw new Error("the editor was not recognized")
  return editor
}

test("shows what was published, edited, cancelled and taken down on ten pages and feeds within a second", async () => {
  // A day of the month shows four, and says how many more there are.
  await seedEvents(process.env.DATABASE_URL ?? "", 2_000, { perDay: 1 })
  const editor = await makeEditor()
  const soon = new Date(Date.now() + 45 * 60_000).toISOString().slice(0, 16)
  const tag = `proof ${randomUUID().slice(0, 8)}`
  const hall = `Proof hall ${randomUUID().slice(0, 8)}`
  const typed = (title: string) =>
    eventInput.parse({
      title,
      startsLocal: soon,
      zone: "UTC",
      placeName: hall,
      city: "Detroit",
      tags: tag,
      audienceValue: "After this, our people know how long it takes.",
      involvementKind: "hosting",
      involvementMemberId: editor.memberId,
      involvementSentence: "We hold the watch.",
    })
  const version = async (id: string): Promise<number> =>
    (await sql.query("select version from events where id = $1", [id])).rows[0].version

  const waits = new Map<string, number[]>()
  let [loaded, failed, isOver] = [0, 0, false]
  let ten: string[] = []
  const ticking = setInterval(() => {
    if (ten.length === 0 || isOver) return
    read(ten[loaded++ % ten.length] ?? "/").then(
      ({ status }) => {
        if (status >= 500) failed++
      },
      () => {
        failed++
      },
    )
  }, 1_000 / perSecond)

  /** Waits until every one of the ten says so, and keeps how long each took. */
  async function expectRight(what: string, isRight: (path: string, answer: Answer) => boolean) {
    const began = performance.now()
    await Promise.all(
      ten.map(async (path) => {
        let answer = await read(path)
        while (!isRight(path, answer)) {
          if (performance.now() - began > 5_000) throw new Error(`${what}: ${path} is not right after 5 s`)
          answer = await read(path)
        }
        const name = `${what} ${path.replace(/[0-9a-f]{8}/g, "…")}`
        waits.set(name, [...(waits.get(name) ?? []), performance.now() - began])
      }),
    )
  }

  for (let round = 0; round < rounds; round++) {
    const [first, second] = [`Watch the clock ${randomUUID()}`, `Watch the other clock ${randomUUID()}`]
    const drafted = await draftEvent(editor, typed(first))
    if (!drafted.ok) throw new Error(drafted.reason)
    const { id, slug } = drafted.value
    const { rows } = await sql.query(
      "select p.slug from events e join places p on p.id = e.place_id where e.id = $1",
      [id],
    )
    const month = soon.slice(0, 7)
    ten = [
      ...["/", "/events", `/events?view=month&month=${month}`, `/events/${slug}`],
      ...[`/tags/${encodeURIComponent(tag)}`, `/places/${rows[0].slug}`],
      ...["/calendar.ics", `/events/${slug}/calendar.ics`, "/feed.xml", "/feed.json"],
    ]
    for (const path of ten) expect((await read(path)).body.includes(first), path).toBe(false)

    // Lines of a calendar are folded, so that a title may be in two of them.
    const says = ({ body }: Answer, words: string) => body.replace(/\r\n /g, "").includes(words)
    const published = await publishListing(editor, { id, version: await version(id) })
    expect(published.ok).toBe(true)
    await expectRight("published", (_, answer) => says(answer, first))

    const edited = await editEvent(editor, { ...typed(second), id, version: await version(id) })
    expect(edited.ok).toBe(true)
    await expectRight("edited", (_, answer) => says(answer, second) && !says(answer, first))

    if (round % 2 === 0) {
      expect((await cancelEvent(editor, { id, version: await version(id) })).ok).toBe(true)
      await expectRight(
        "cancelled",
        (path, answer) =>
          path === "/" || says(answer, path.endsWith(".ics") ? "STATUS:CANCELLED" : "ancelled"),
      )
    } else {
      expect((await takeDownEvent(editor, { id, version: await version(id) })).ok).toBe(true)
      await expectRight("taken down", (path, answer) =>
        path.endsWith("calendar.ics")
          ? says(answer, "STATUS:CANCELLED")
          : path.startsWith("/feed")
            ? says(answer, "o longer listed")
            : path.startsWith("/events/")
              ? answer.status === 410
              : !says(answer, second),
      )
    }
    await sql.query("delete from events where id = $1", [id])
  }
  isOver = true
  clearInterval(ticking)
  const all = [...waits.values()].flat().sort((one, other) => one - other)
  const slowest = [...waits].map(([name, times]) => [name, Math.max(...times)] as const)
  const median = all[Math.floor(all.length / 2)] ?? 0
  console.log(
    `${all.length} looks, median ${median.toFixed(0)} ms, slowest ${all.at(-1)?.toFixed(0)} ms; ${loaded} requests beside, ${failed} failed`,
  )
  expect(slowest.filter(([, ms]) => ms > limitMs)).toEqual([])
  expect(failed).toBe(0)
  expect(loaded).toBeGreaterThan(0)
})
