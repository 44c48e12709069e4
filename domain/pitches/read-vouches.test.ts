import { expect, test } from "vitest"
import { whoIsNamed } from "./read-vouches"

const members = [
  { id: "tomasz", name: "Tomasz Zieliński", publicName: "Tomasz Z." },
  { id: "priya", name: "Priya Raman", publicName: null },
  { id: "luis", name: "Luis Ferrante", publicName: "Luis F." },
  { id: "sam", name: "Sam Okafor", publicName: "Sam Okafor" },
]

test("hears members' names in what was typed, whatever their case, accents and marks", () => {
  expect(whoIsNamed("I know tomasz zielinski!", members)).toEqual(["tomasz"])
  expect(whoIsNamed("Príya from the show, and luis f", members)).toEqual(["priya", "luis"])
})

test("takes a first name for everybody of that name, unless one of them was named in full", () => {
  const two = [...members, { id: "other", name: "Priya Vale", publicName: null }]
  expect(whoIsNamed("Priya", two)).toEqual(["priya", "other"])
  expect(whoIsNamed("Priya Vale and Sam", two)).toEqual(["sam", "other"])
})

test("hears no name inside another word, and none in silence", () => {
  expect(whoIsNamed("the sample sale", members)).toEqual([])
  expect(whoIsNamed("", members)).toEqual([])
  expect(whoIsNamed("nobody", [{ id: "blank", name: "?", publicName: "" }])).toEqual([])
})
