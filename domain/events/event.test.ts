import { expect, test } from "vitest"
import { readForm } from "@/lib/form"
import { movedFromText, organisersIn } from "./event"
import { eventForm } from "./event-input"

const member = "0193f5a0-0000-7000-8000-000000000001"
const other = "0193f5a0-0000-7000-8000-000000000002"

function sent(fields: Record<string, string | string[]>) {
  const form = new FormData()
  const all = { title: "Open night", startsOn: "2027-03-01", startsTime: "19:00", ...fields }
  for (const [name, value] of Object.entries(all)) for (const one of [value].flat()) form.append(name, one)
  return readForm(eventForm, form)
}
const read = (fields: Record<string, string | string[]>) => {
  const input = sent(fields)
  if (!input.ok) throw new Error(JSON.stringify(input.errors))
  return input.value
}
const errorsOf = (fields: Record<string, string | string[]>) => {
  const read = sent(fields)
  return read.ok ? {} : read.errors
}

test("reads a day and hours as wall time, and an end after midnight as the next day's", () => {
  expect(read({ endsTime: "21:30" })).toMatchObject({
    startsLocal: "2027-03-01T19:00",
    endsLocal: "2027-03-01T21:30",
  })
  expect(read({ startsOn: "2027-12-31", startsTime: "22:00", endsTime: "02:00" })).toMatchObject({
    endsLocal: "2028-01-01T02:00",
  })
  expect(read({ endsOn: "2027-03-03", endsTime: "12:00" }).endsLocal).toBe("2027-03-03T12:00")
  expect(read({}).endsLocal).toBeUndefined()
})

test("gives a whole day no hours, whatever the hidden fields still say", () => {
  expect(read({ isAllDay: "on", endsTime: "21:30", endsOn: "2027-03-03" })).toMatchObject({
    isAllDay: true,
    startsLocal: "2027-03-01T00:00",
    endsLocal: "2027-03-03T00:00",
  })
  expect(read({ isAllDay: "on", startsTime: "" }).endsLocal).toBeUndefined()
})

test("says beside each field of a day what is wrong with it", () => {
  expect(errorsOf({ startsTime: "" })).toEqual({
    startsTime: "Give the time, or say that it takes the whole day.",
  })
  expect(Object.keys(errorsOf({ startsOn: "2027-02-30" }))).toEqual(["startsOn"])
  expect(Object.keys(errorsOf({ startsOn: "" }))).toContain("startsOn")
  expect(errorsOf({ isAllDay: "on", endsOn: "2027-02-27" })).toEqual({ endsOn: "It ends before it begins." })
  expect(errorsOf({ endsOn: "2027-03-02" })).toEqual({ endsTime: "Until when, on the last day?" })
  expect(errorsOf({ endsOn: "2027-03-01", endsTime: "18:00" })).toEqual({
    endsTime: "It ends before it begins.",
  })
  expect(Object.keys(errorsOf({ startsTime: "25:00" }))).toEqual(["startsTime"])
})

test("takes one ticked fact, several, and no invented one", () => {
  expect(read({ access: "loop" }).access).toEqual(["loop"])
  expect(read({ access: ["loop", "quiet"] }).access).toEqual(["loop", "quiet"])
  expect(read({}).access).toEqual([])
  expect(Object.keys(errorsOf({ access: "ramp" }))).toEqual(["access"])
})

test("wants further rows of involvement whole or empty, and each of us once", () => {
  const first = { involvementKind: "hosting", involvementMemberId: member, involvementSentence: "Sam hosts." }
  const empty = { "alsoInvolved[0].kind": "", "alsoInvolved[0].memberId": "", "alsoInvolved[0].sentence": "" }
  expect(errorsOf({ ...first, ...empty })).toEqual({})
  expect(Object.keys(errorsOf({ ...first, ...empty, "alsoInvolved[0].memberId": other }))).toEqual([
    "alsoInvolved[0].kind",
    "alsoInvolved[0].sentence",
  ])
  const twice = { "alsoInvolved[0].kind": "speaking", "alsoInvolved[0].sentence": "Sam speaks." }
  expect(errorsOf({ ...first, ...twice, "alsoInvolved[0].memberId": member })).toEqual({
    "alsoInvolved[0].memberId": "They stand for it already.",
  })
  expect(errorsOf({ ...first, ...twice, "alsoInvolved[0].memberId": other })).toEqual({})
})

test("lets a draft lack the sentence of the first of us, and never loses one that was typed", () => {
  const [kind, memberId] = [{ involvementKind: "hosting" }, { involvementMemberId: member }]
  expect(errorsOf({ ...kind, ...memberId })).toEqual({})
  expect(errorsOf({ involvementSentence: "Sam hosts." })).toEqual({
    involvementKind: "How are we in it?",
    involvementMemberId: "Who of us stands for it?",
  })
})

test("reads an organiser a line, with or without a link", () => {
  expect(
    organisersIn("Tool Library https://tools.example/x\n\n Bus Riders \nhttps://alone.example/"),
  ).toEqual([
    { name: "Tool Library", url: "https://tools.example/x" },
    { name: "Bus Riders", url: "" },
    { name: "alone.example", url: "https://alone.example/" },
  ])
  expect(organisersIn("A javascript:alert(1)")).toEqual([{ name: "A javascript:alert(1)", url: "" }])
})

test("names the day alone where no hour was announced", () => {
  expect(movedFromText("2027-03-01T19:00", false)).toBe("Mon 1 Mar, 7 pm")
  expect(movedFromText("2027-03-01T00:00", true)).toBe("Mon 1 Mar")
})
