import { beforeAll, expect, test } from "vitest"
import { recognizeMemberByEmail } from "@/domain/actors/recognize-member"
import { airedEpisodes, comingEpisodes, episodeByNumber } from "@/domain/episodes/queries"
import { listEvents } from "@/domain/events/list-events"
import { listPast } from "@/domain/events/list-past"
import { listQueue } from "@/domain/pitches/list-queue"
import { db } from "@/lib/db"
import { seedDemo } from "@/prisma/seed/demo"
import { demoAdminEmail, demoEditorEmail } from "@/prisma/seed/people"
import { ownerSql } from "./owner-sql"

beforeAll(seedDemo, 60_000)

const counted = async (text: string) =>
  (await ownerSql.query<{ n: number }>(`select count(*)::int as n ${text}`)).rows[0]?.n

test("has its people, events, show and pitches, and leaves the clock as it was", async () => {
  expect(await recognizeMemberByEmail(demoEditorEmail)).toMatchObject({ kind: "editor" })
  expect(await recognizeMemberByEmail(demoAdminEmail)).toMatchObject({ kind: "admin" })
  const { events } = await listEvents({})
  expect([events.length, (await listPast({})).events.length]).toEqual([12, 8])
  expect(events.filter(({ state }) => state === "cancelled")).toHaveLength(1)
  const aired = (await airedEpisodes(20)).episodes
  expect([(await comingEpisodes(20)).length, aired.length]).toEqual([6, 13])
  expect(aired.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => 412 - index))
  expect(aired.slice(0, 6).every(({ guests }) => guests.length > 0)).toBe(true)
  expect((await episodeByNumber(412))?.mentions).toHaveLength(5)
  expect(await counted("from pitches")).toBe(27)
  expect(await counted("from clock_offset where value = interval '0'")).toBe(1)
})

test("has something of every kind in the queue", async () => {
  const editor = await recognizeMemberByEmail(demoEditorEmail)
  if (!editor) throw new Error("no editor")
  const { rows } = await listQueue(editor)
  const kinds = ["promise-broken", "bounced", "not-live", "our-turn", "silent", "waiting-for-them"]
  expect([...new Set(rows.map(({ why }) => why))]).toEqual(kinds)
  const states = await ownerSql.query<{ state: string }>("select distinct state::text from invitations")
  const expected = ["accepted", "aired", "declined", "lapsed", "open", "proposed", "recorded"]
  expect(states.rows.map(({ state }) => state).sort()).toEqual(expected)
})

test("writes to nobody real, and leaves three mails to go", async () => {
  for (const [table, column] of [
    ["mails", "to_email"],
    ["contacts", "email"],
    ["members", "email"],
  ])
    expect(await counted(`from ${table} where ${column}::text !~ '\\.example$'`)).toBe(0)
  expect(await counted("from mails where state = 'waiting'")).toBe(3)
  expect(await counted("from mails where accepted_at > now() + interval '1 minute'")).toBe(0)
  expect(await counted("from audit_entries where at > now()")).toBe(0)
})

test("does nothing a second time", async () => {
  const before = await db.auditEntry.count()
  await seedDemo()
  expect(await db.auditEntry.count()).toBe(before)
  expect(await db.member.count()).toBe(8)
})
