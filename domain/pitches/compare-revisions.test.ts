import { expect, test } from "vitest"
import { compareRevisions } from "./compare-revisions"
import { type PitchWords, pitchInput } from "./pitch"

const words = (over: object): PitchWords =>
  pitchInput.parse({
    submissionKey: "6f1c1d6e-8f5e-4f5a-9a7c-0d5a3f1f6a10",
    events: [{ title: "Soldering night", date: "2027-02-11", time: "19:00", place: "Corktown" }],
    audienceValue: "After this, our people can solder a kit and repair a cable.",
    email: "dana@outsider.example",
    ...over,
  })
const at = new Date("2026-11-23T12:00:00Z")

test("marks the words that are new, and leaves the rest of a long answer alone", () => {
  const [change] = compareRevisions(
    [{ number: 1, writtenAt: at, before: words({}) }],
    words({ audienceValue: "After this, our people can solder a radio and repair a cable." }),
  )
  expect(change?.fields).toEqual([
    {
      label: "Our people can",
      start: "After this, our people can solder a ",
      was: "kit ",
      is: "radio ",
      end: "and repair a cable.",
    },
  ])
})

test("tells each change against the one after it, the newest first", () => {
  const revisions = [
    { number: 2, writtenAt: at, before: words({ name: "Dana" }) },
    { number: 1, writtenAt: at, before: words({}) },
  ]
  const changes = compareRevisions(revisions, words({ name: "Dana Q", brings: "Ten seats" }))
  expect(changes.map(({ number, fields }) => [number, fields.map(({ label }) => label)])).toEqual([
    [2, ["They bring", "Name"]],
    [1, ["Name"]],
  ])
})

test("names the event that moved a year, one that came, and one that went", () => {
  const moved = words({ events: [{ title: "Soldering night", date: "2028-02-11" }] })
  const two = words({
    events: [
      { title: "Soldering night", date: "2027-02-11" },
      { title: "Weaving", date: "2027-03-01", isOnline: true },
    ],
  })
  const one = words({ events: [{ title: "Soldering night", date: "2027-02-11" }] })
  const labels = (before: PitchWords, now: PitchWords) =>
    compareRevisions([{ number: 1, writtenAt: at, before }], now)[0]?.fields
  expect(labels(one, moved)?.[0]).toMatchObject({
    was: expect.stringContaining("2027"),
    is: expect.stringContaining("2028"),
  })
  expect(labels(one, two)).toEqual([
    { label: "Event 2", start: "", was: "", is: "Weaving · Mon 1 Mar 2027 · online", end: "" },
  ])
  expect(labels(two, one)?.[0]).toMatchObject({ label: "Event 2", is: "" })
})

test("says nothing of what stayed", () => {
  expect(compareRevisions([{ number: 1, writtenAt: at, before: words({}) }], words({}))[0]?.fields).toEqual(
    [],
  )
})
