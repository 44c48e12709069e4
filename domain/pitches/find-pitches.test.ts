import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { countQueries } from "@/tests/count-queries"
import { makeEditor, makePitch, makeQueuedPitch } from "@/tests/factories"
import { declinePitch } from "./decline-pitch"
import { editPitch } from "./edit-pitch"
import { findPitches, isFiltered, pitchFilter } from "./find-pitches"
import { forgetMe } from "./forget-me"
import { withdrawPitch } from "./withdraw-pitch"
import { writeMessage } from "./write-message"

const editor = await makeEditor()

const find = async (asked: Record<string, unknown>) =>
  (await findPitches(editor, pitchFilter.parse(asked))).rows.map(({ id }) => id)

test("finds by what an editor remembers: the beginning of a word, a name, an address, a host", async () => {
  const { pitchId } = await makeQueuedPitch({
    name: "Zoë Ångström-Quist",
    organisation: "Verein für Lötkolben",
    email: "zoe.quist@bastelkeller.example",
    audienceValue: "After this, our people can resolder a vintage theremin.",
    events: [
      {
        title: "Fräsnacht",
        url: "https://www.spindelwerk.example/abc",
        date: "2027-02-11",
        place: "Hamtramck",
      },
    ],
  })
  await makeQueuedPitch()
  for (const q of [
    "zoe",
    "ZOË",
    "angstrom",
    "Ångström quist",
    "lotk",
    "Lötkolben",
    "zoe.quist@bastelkeller.example",
    "bastelkeller",
    "spindelwerk.example",
    "https://www.spindelwerk.example/abc",
    "there",
    "frasnacht hamtramck",
  ])
    expect([q, await find({ q })]).toEqual([q, [pitchId]])
  for (const q of ["zoe nobody", "heremin", "'; drop table pitches; --", "&|!():*<->\\", "🎈", "''"])
    expect([q, await find({ q })]).toEqual([q, []])
})

test("follows what the pitcher changes, and finds nothing of who was forgotten", async () => {
  const pitch = await makeQueuedPitch({ organisation: "Oldword" })
  const words = { events: pitch.input.events, acquaintance: "not_yet" as const, acquaintanceDetail: "" }
  const rest = { whoOfUs: "", name: "Dana", organisation: "Newword", site: "", isOpenToShow: false }
  await editPitch(pitch.pitcher, {
    ...words,
    ...rest,
    brings: "Brimborium",
    anythingElse: "",
    audienceValue: "After this, our people can say brimborium.",
    changes: 0,
  })
  expect(await find({ q: "brimborium" })).toEqual([pitch.pitchId])
  await writeMessage(pitch.pitcher, "It moves to the Glockenspielhalle.")
  expect(await find({ q: "glockenspiel" })).toEqual([pitch.pitchId])
  await forgetMe(pitch.pitcher, { isNever: false })
  for (const q of ["brimborium", "glockenspiel", "newword", "oldword", "dana", pitch.input.email, "solder"])
    expect([q, (await find({ q })).includes(pitch.pitchId)]).toEqual([q, false])
  const left =
    await db.$queryRaw`select words::text as words from pitch_words where pitch_id = ${pitch.pitchId}::uuid`
  expect(left).toEqual([{ words: "" }])
})

test("narrows down by how it stands, the reason and the day of the event, all together", async () => {
  const q = "Narrowing"
  const make = (date: string) =>
    makeQueuedPitch({ events: [{ title: q, url: "https://narrow.example/", date }] })
  const [open, declined, taken] = [
    await make("2027-05-01"),
    await make("2027-05-31"),
    await make("2027-06-01"),
  ]
  const unconfirmed = await makePitch({ events: [{ title: q, url: "", date: "2027-05-02" }] })
  await declinePitch(editor, { ...declined, reason: "topic", words: "", wayBack: "" })
  await withdrawPitch(taken.pitcher)
  const found = [unconfirmed, taken, declined, open].map(({ pitchId }) => pitchId)
  expect(await find({ q })).toEqual(found)
  expect(await find({ q, is: "open" })).toEqual([open.pitchId])
  expect(await find({ q, is: "declined" })).toEqual([declined.pitchId])
  expect(await find({ q, is: "withdrawn" })).toEqual([taken.pitchId])
  expect(await find({ q, is: "unconfirmed" })).toEqual([unconfirmed.pitchId])
  expect(await find({ q, reason: "topic" })).toEqual([declined.pitchId])
  expect(await find({ q, reason: "late" })).toEqual([])
  expect(await find({ q, from: "2027-05-01", to: "2027-05-31" })).toEqual([
    unconfirmed.pitchId,
    declined.pitchId,
    open.pitchId,
  ])
  expect(await find({ q, from: "2027-05-31" })).toEqual([taken.pitchId, declined.pitchId])
})

test("takes what it does not understand as not asked", () => {
  const odd = { q: ["a", "b"], is: "everything", reason: "'; --", from: "2027-02-30", to: 7, after: "x" }
  expect(isFiltered(pitchFilter.parse(odd))).toBe(false)
  expect(isFiltered(pitchFilter.parse({ q: "  " }))).toBe(false)
})

test("pages through without losing or repeating one, with as many questions for three as for one", async () => {
  const q = "Pagewise"
  const made: string[] = []
  for (let each = 0; each < 5; each++) made.unshift((await makeQueuedPitch({ organisation: q })).pitchId)
  const filter = pitchFilter.parse({ q })
  const first = await findPitches(editor, filter, { limit: 2 })
  const second = await findPitches(editor, filter, { limit: 2, after: first.next ?? "" })
  const third = await findPitches(editor, filter, { limit: 2, after: second.next ?? "" })
  expect([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(made)
  expect(third.next).toBeNull()
  const count = (limit: number) => countQueries(() => findPitches(editor, filter, { limit }))
  expect(await count(3)).toBe(await count(1))
})
