import { readFileSync } from "node:fs"
import { v7 as newId } from "uuid"
import { beforeAll, expect, test } from "vitest"
import type { Editor } from "@/domain/actors/actor"
import { recognizeMemberByEmail } from "@/domain/actors/recognize-member"
import { publishListing } from "@/domain/pitches/publish-listing"
import { db } from "@/lib/db"
import { ownerSql } from "@/tests/owner-sql"
import { draftEvent } from "./draft-event"
import { editEvent } from "./edit-event"
import { eventInput } from "./event-input"
import { importEvents } from "./import-events"
import { listEvents } from "./list-events"
import { eventBySlug } from "./queries"
import { readForEditing } from "./read-for-editing"

const conferences: unknown[] = JSON.parse(readFileSync("tests/fixtures/conferences.json", "utf8"))
let editor: Editor

beforeAll(async () => {
  const member = {
    id: newId(),
    name: "Ada",
    publicName: "Ada",
    email: "ada@group.example",
    role: "admin",
  } as const
  await db.member.create({ data: member })
  const found = await recognizeMemberByEmail(null)
  if (!found) throw new Error("no admin")
  editor = found
})

test("makes a draft of each row, flags what a person would take for one, and makes nothing twice", async () => {
  const first = (await importEvents(editor, conferences)).value
  expect(first).toMatchObject({ made: 40, alreadyThere: 0, refused: [] })
  expect(first.flagged.map(({ title, looksLike }) => [title, looksLike.title])).toEqual([
    ["Lakeshore Ruby 2027", "Lakeshore Ruby"],
    ["Metrics Night", "MetricsNight"],
  ])
  const again = (await importEvents(editor, conferences)).value
  expect(again).toEqual({ made: 0, alreadyThere: 40, withZone: 0, flagged: [], refused: [] })
  expect(await db.event.count({ where: { state: "draft", publishedAt: null, wasPublicAt: null } })).toBe(40)
  expect(await db.event.count()).toBe(40)
  expect(await db.auditEntry.count({ where: { action: "event.imported", actorId: editor.memberId } })).toBe(
    40,
  )
  expect((await listEvents({}, { limit: 200 })).events).toEqual([])
})

test("keeps days as days, and takes a zone only where the place tells it", async () => {
  const rows = await db.event.findMany({ where: { importKey: { not: null } } })
  const of = (title: string) => rows.find((row) => row.title === title)
  expect(of("Long Haul")).toMatchObject({
    isAllDay: true,
    startsLocal: new Date("2027-12-28T00:00:00Z"),
    endsLocal: new Date("2028-01-03T00:00:00Z"),
    startsAt: new Date("2027-12-27T23:00:00Z"),
    endsAt: new Date("2028-01-03T23:00:00Z"),
    tags: ["general", "data", "devops"],
  })
  expect(of("Leap")).toMatchObject({ endsLocal: null, zone: "Europe/Prague" })
  expect(of("Kubelkonf")).toMatchObject({ conductUrl: "", url: "https://kubelkonf.example/2027" })
  expect(of("PHPers Wieczór Poznań")).toMatchObject({ conductUrl: "https://phpers.example/coc" })
  const zones = {
    "Motor Pool": "America/Detroit",
    "Gasket Days": "America/New_York",
    "Ágil na Praça": "America/Belem",
  }
  for (const [title, zone] of Object.entries(zones)) expect(of(title)?.zone).toBe(zone)
  for (const title of ["QueueCon Online", "Sunbelt Security", "Prairie Pipeline", "Tomorrow's Standards"])
    expect(of(title)).toMatchObject({ zone: null, startsAt: null })
})

test("publishes imported ones with the right dates, once they have a zone, a value and an involvement", async () => {
  for (const [title, zone, starts, ends] of [
    ["QueueCon Online", "Europe/Paris", "2027-01-27T23:00:00Z", "2027-01-29T23:00:00Z"],
    ["Motor Pool", "America/Detroit", "2027-03-18T04:00:00Z", "2027-03-19T04:00:00Z"],
    ["Cape Commit", "Africa/Johannesburg", "2027-10-20T22:00:00Z", "2027-10-21T22:00:00Z"],
  ] as const) {
    const { id } = await db.event.findFirstOrThrow({ where: { title } })
    expect(await publishListing(editor, { id, version: 1 })).toMatchObject({ ok: false, reason: "needs" })
    const draft = await readForEditing(editor, id)
    if (!draft) throw new Error("no draft")
    const input = eventInput.parse({
      ...draft,
      endsLocal: draft.endsLocal ?? undefined,
      tags: draft.tags.join(", "),
      zone,
      audienceValue: "After this, our people can tell a queue from a pile.",
      involvementKind: "attending",
      involvementMemberId: editor.memberId,
      involvementSentence: "A few of us go together.",
    })
    expect(await editEvent(editor, { ...input, id, version: 1 })).toMatchObject({ ok: true })
    expect(await publishListing(editor, { id, version: 2 })).toMatchObject({ ok: true })
    const shown = await eventBySlug(draft.slug)
    expect(shown).toMatchObject({
      event: { startsAt: new Date(starts), endsAt: new Date(ends), isAllDay: true },
    })
  }
  const listed = (await listEvents({}, { limit: 200 })).events.map(({ title }) => title)
  const coming = ["QueueCon Online", "Motor Pool", "Cape Commit"]
  // Some day these lie in the past: what is listed is never anything else.
  expect(coming).toEqual(expect.arrayContaining(listed))
  expect((await importEvents(editor, conferences)).value).toMatchObject({ made: 0, alreadyThere: 40 })
})

test("names rows that it cannot read, with number and reason, and takes all others", async () => {
  const fine = {
    url: "https://fine.example",
    startDate: "2027-05-01",
    endDate: "2027-05-01",
    topics: ["general"],
  }
  const { made, refused } = (
    await importEvents(editor, [
      { ...fine, name: "Fine" },
      { ...fine, name: "No such day", startDate: "2027-02-30" },
      { ...fine, name: "Backwards", endDate: "2027-04-30" },
      { ...fine, name: "With a time", startDate: "2027-05-01T10:00" },
      { ...fine, name: "   " },
      { ...fine, name: "x".repeat(161) },
      { ...fine, name: "Script", url: "javascript:alert(1)" },
      { ...fine, name: "No link", url: undefined },
      { ...fine, name: ["a", "list"] },
      null,
      "a text",
      [],
      { ...fine, name: "Also fine", url: "https://also-fine.example", endDate: undefined, topics: null },
    ])
  ).value
  expect(made).toBe(2)
  expect(refused.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(
    refused.every(({ reasons }) => reasons.length > 0 && reasons.every((reason) => reason.length > 8)),
  ).toBe(true)
  expect(refused[0]?.reasons).toEqual(["startDate: That day does not exist."])
  expect(refused[1]?.reasons).toEqual(["endDate: It ends before it begins."])
})

test("takes hostile names as text, without what hides in them", async () => {
  const names = [
    "<script>alert(1)</script>",
    "Robert'); drop table events;--",
    "gpj.\u202Eexe\u202C party",
    "half \ud83d a pair",
    "nul\u0000 and\nline",
    "$1 {{name}} %s",
    "../../etc/passwd",
    "__proto__",
  ]
  const rows = names.map((name, index) => ({
    name,
    url: `hostile.example/${index}`,
    startDate: "2027-06-01",
  }))
  expect((await importEvents(editor, rows)).value).toMatchObject({
    made: names.length,
    flagged: [],
    refused: [],
  })
  const kept = await db.event.findMany({
    where: { url: { contains: "hostile.example" } },
    orderBy: { url: "asc" },
  })
  expect(kept.map(({ title }) => title)).toEqual([
    "<script>alert(1)</script>",
    "Robert'); drop table events;--",
    "gpj.exe party",
    "half a pair",
    "nul and line",
    "$1 {{name}} %s",
    "../../etc/passwd",
    "__proto__",
  ])
  for (const { slug } of kept) expect(slug).toMatch(/^[a-z0-9-]+$/)
})

test("gives two of one name addresses of their own, beside what was there by hand", async () => {
  const byHand = eventInput.parse({
    title: "Same Name",
    startsLocal: "2027-07-01T19:00",
    zone: "America/Detroit",
  })
  const made = await draftEvent(editor, byHand)
  expect(made).toMatchObject({ ok: true, value: { slug: "same-name-2027" } })
  const rows = ["one", "two"].map((host) => ({
    name: "Same name!",
    url: `https://${host}.example`,
    startDate: "2027-07-01",
  }))
  const { made: count, flagged } = (await importEvents(editor, rows)).value
  expect(count).toBe(2)
  expect(flagged.map((one) => one.looksLike.title)).toEqual(["Same Name", "Same Name"])
  const slugs = await db.event.findMany({
    where: { title: "Same name!" },
    select: { slug: true },
    orderBy: { slug: "asc" },
  })
  expect(slugs.map(({ slug }) => slug)).toEqual(["same-name-2027-2", "same-name-2027-3"])
})

test("makes one draft of each when the same list is imported by five at once", async () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({
    name: `Race ${index}`,
    url: `https://race.example/${index}`,
    startDate: "2027-08-01",
  }))
  const reports = await Promise.all(Array.from({ length: 5 }, () => importEvents(editor, rows)))
  expect(reports.reduce((sum, { value }) => sum + value.made, 0)).toBe(30)
  const {
    rows: [counted],
  } = await ownerSql.query("select count(*)::int as n from events where url like '%race.example%'")
  expect(counted.n).toBe(30)
})

test("knows a script's editor by address, and nobody without a role", async () => {
  await db.member.create({ data: { id: newId(), name: "Vera", email: "vera@group.example" } })
  expect(await recognizeMemberByEmail("ADA@group.example")).toMatchObject({ kind: "admin", name: "Ada" })
  expect(await recognizeMemberByEmail("vera@group.example")).toBeNull()
  expect(await recognizeMemberByEmail("nobody@group.example")).toBeNull()
})
