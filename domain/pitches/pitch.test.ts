import { expect, test } from "vitest"
import { valueSentence } from "./pitch"

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
