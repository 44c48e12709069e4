import { expect, test } from "vitest"
import { checkText } from "./check-text"
import { fillText } from "./fill-text"

test("puts each value where it is named, and leaves an unknown name as it stands", () => {
  expect(
    fillText("Hello {name}, {title} at {group}. {other}", { name: "Dana", title: "Supper", group: "Us" }),
  ).toBe("Hello Dana, Supper at Us. {other}")
})

test("takes the space along where there is nothing to say", () => {
  expect(fillText("Hello {name},", { name: "" })).toBe("Hello,")
})

test("never reads a value again: what was typed comes out as typed", () => {
  const typed = { name: "{title} {group} $& $1 $`", title: "{name}", group: "{secret}" }
  expect(fillText("{name}|{title}|{group}", typed)).toBe("{title} {group} $& $1 $`|{name}|{secret}")
})

test("fills in nothing that every object has by birth", () => {
  expect(fillText("{constructor} {toString}", {})).toBe("{constructor} {toString}")
})

test.each([
  ["Hello {name}, {reason}", null],
  ["{reason}", null],
  ["Hello {nmae}, {reason}", "There is no {nmae} for this text. What can stand here: {name}, {reason}."],
  ["{Name} {reason}", "There is no {Name} for this text. What can stand here: {name}, {reason}."],
  ["{ name } {reason}", "There is no { name } for this text. What can stand here: {name}, {reason}."],
  ["{} {reason}", "There is no {} for this text. What can stand here: {name}, {reason}."],
  ["{name {reason}", "One of the braces has no other half. What can stand here: {name}, {reason}."],
  ["name} {reason}", "One of the braces has no other half. What can stand here: {name}, {reason}."],
  ["{{name}} {reason}", "One of the braces has no other half. What can stand here: {name}, {reason}."],
  ["Hello {name}", "This text cannot do without {reason}."],
  ["{reason} {reason}", "{reason} may stand here only once."],
])("judges %j", (text, fault) => {
  expect(checkText(text, { known: ["name", "reason"], must: ["reason"] })).toBe(fault)
})

test("says so where nothing can be named", () => {
  expect(checkText("{name}", { known: [] })).toBe(
    "There is no {name} for this text. Nothing in braces can stand here.",
  )
})
