import { expect, test } from "vitest"
import { labelOf, valueSentence } from "./pitch"

test.each([
  ["mend a torn sail by hand", "After this, our people can mend a torn sail by hand."],
  ["… can mend a sail!", "After this, our people can mend a sail!"],
  ["Our people can mend a sail.", "After this, our people can mend a sail."],
  ["After this, your people own a sail", "After this, your people own a sail"],
  ["Sails get mended.", "Sails get mended."],
  ["", ""],
])("makes a sentence for the listing of %j", (written, sentence) => {
  expect(valueSentence(written)).toBe(sentence)
})

const received = {
  state: "queued" as const,
  outcome: null,
  isTold: false,
  isWithdrawn: false,
  isListed: false,
  isGuest: false,
  dueText: "Tue 1 Dec",
}
const duplicate = { ...received, state: "closed" as const, outcome: "duplicate" as const, isTold: true }
const told = { ...received, state: "closed" as const, isTold: true }

test.each([
  [received, "Received, you'll hear by Tue 1 Dec", "Received, you'll hear by Tue 1 Dec"],
  [
    { ...received, state: "asked" as const, isTold: true },
    "We asked you something",
    "Received, you'll hear by Tue 1 Dec",
  ],
  [{ ...told, outcome: "declined" as const }, "Not listed this time", "Not listed this time"],
  [{ ...told, outcome: "approved" as const, isListed: true }, "Listed", "Listed"],
  [{ ...told, outcome: "invited" as const }, "Invited to the show", "Not listed this time"],
  [{ ...told, outcome: "invited" as const, isGuest: true }, "You're on the show", "Not listed this time"],
  [{ ...told, isWithdrawn: true }, "Withdrawn", "Closed for now"],
])(
  "reads a duplicate as its original %#: their own in full, another's for the listing alone",
  (facts, own, others) => {
    expect(labelOf({ ...duplicate, original: { ...facts, isOthers: false } })).toBe(own)
    expect(labelOf({ ...duplicate, original: { ...facts, isOthers: true } })).toBe(others)
    expect(labelOf({ ...duplicate, isTold: false })).toMatch(/^Received/)
  },
)
