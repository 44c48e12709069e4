import { expect, test } from "vitest"
import { isNamedIn } from "./read-vouches"

test("hears a member's name in what was typed, whatever its case and accents", () => {
  expect(isNamedIn("I know tomasz zielinski!", ["Tomasz Zieliński", ""])).toBe(true)
  expect(isNamedIn("Priya from the show", ["Priya Raman", ""])).toBe(true)
  expect(isNamedIn("luis f. of yours", ["Bernadette Cole", "Luis F."])).toBe(true)
})

test("hears no name inside another word, and none in silence", () => {
  expect(isNamedIn("the sample sale", ["Sam Okafor", ""])).toBe(false)
  expect(isNamedIn("", ["Sam Okafor", ""])).toBe(false)
  expect(isNamedIn("somebody", ["", ""])).toBe(false)
})
