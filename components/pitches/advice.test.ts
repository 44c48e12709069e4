import { expect, test } from "vitest"
import { valueAdvice } from "@/public/value-advice.js"

test("asks nothing of a sentence that says what people can do, and names something", () => {
  expect(
    valueAdvice(
      "After this, our people can solder a working night light and know the folks at Hamtramck Makerspace.",
    ),
  ).toEqual([])
})

test("stays silent while nothing is written", () => {
  expect(valueAdvice("  ")).toEqual([])
})

test("asks what people can do when the sentence praises the event", () => {
  expect(
    valueAdvice("A wonderful family day with great music by the Motor City Five and much more besides."),
  ).toEqual(["What will our people be able to do afterwards?"])
})

test("asks for something to look up, and for a few words more", () => {
  expect(valueAdvice("our people can have fun")).toHaveLength(2)
})
