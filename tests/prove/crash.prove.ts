import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { freePort } from "../../scripts/stack/processes"
import { startServer } from "../../scripts/stack/server"
import { Outsider } from "./outsider"

// A server of its own beside the one that was brought up, killed without warning while strangers send pitches and the
// outbox sends mail. What a page acknowledged must be there afterwards, once, with its mail.

const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 })
afterAll(() => sql.end())

const kills = 8
const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms))

test("loses nothing that it acknowledged, killed eight times in the middle of sends and submits", async () => {
  const port = await freePort("127.0.0.1")
  const base = `http://localhost:${port}`
  const environment = {
    ...(process.env as Record<string, string>),
    PORT: String(port),
    BASE_URL: base,
    TRUSTED_PROXIES: "1",
  }
  const start = () =>
    startServer(environment, { signal: new AbortController().signal, log: ".data/crash.log" })

  let server = await start()
  let isOver = false
  const intended: { key: string; email: string; isSaved: boolean }[] = []
  async function strangers() {
    while (!isOver) {
      const outsider = new Outsider(base)
      const form = await outsider.open().catch(() => null)
      if (!form?.key) {
        await pause(50)
        continue
      }
      const entry = { key: form.key, email: outsider.email, isSaved: false }
      intended.push(entry)
      // Somebody who sees no answer presses again, with the same form, until there is one.
      for (let presses = 0; presses < 40 && !entry.isSaved && !isOver; presses++) {
        entry.isSaved = await form.send().catch(() => false)
        if (!entry.isSaved) await pause(150)
      }
    }
  }
  const crowd = Promise.all(Array.from({ length: 6 }, strangers))

  for (let kill = 0; kill < kills; kill++) {
    await pause(1500 + Math.random() * 2500)
    process.kill(server.process ?? 0, "SIGKILL")
    server = await start()
  }
  await pause(2000)
  isOver = true
  await crowd

  const saved = intended.filter((entry) => entry.isSaved)
  const { rows } = await sql.query<{ key: string; state: string | null; mails: number }>(
    `select p.submission_key as key, min(m.state::text) as state, count(m.id)::int as mails
     from pitches p left join mails m on m.pitch_id = p.id where p.submission_key = any($1) group by p.id`,
    [intended.map((entry) => entry.key)],
  )
  const kept = new Map(rows.map((row) => [row.key, row]))
  expect(saved.length).toBeGreaterThan(30)
  expect(saved.filter((entry) => !kept.has(entry.key))).toEqual([])
  expect(rows.length).toBe(kept.size)
  expect(rows.filter((row) => row.mails !== 1)).toEqual([])

  // A killed worker's mails come back when its lease has run out.
  await expect
    .poll(
      async () =>
        (
          await sql.query(
            "select count(*)::int as count from mails where state in ('waiting', 'sending') and kind = 'pitch-confirm'",
          )
        ).rows[0].count,
      { timeout: 240_000, interval: 1000 },
    )
    .toBe(0)
  await server.stop()

  let twice = 0
  for (const { email } of saved) {
    const mails: { headers: Record<string, string> }[] = await (
      await fetch(`${process.env.MAILBOX_URL}/api/messages?to=${encodeURIComponent(email)}`)
    ).json()
    expect(mails.length, email).toBeGreaterThanOrEqual(1)
    if (mails.length > 1) twice++
    expect(new Set(mails.map((mail) => mail.headers["message-id"])).size).toBe(1)
  }
  console.log(
    `${intended.length} forms, ${saved.length} acknowledged, 0 lost, ${kills} kills, ${twice} mails sent twice with one Message-ID`,
  )
})
