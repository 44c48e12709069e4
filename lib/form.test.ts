import { expect, test } from "vitest"
import * as z from "zod"
import { readForm } from "./form"
import { isToken, newToken } from "./token"

const schema = z.object({
  title: z.string().max(10).default(""),
  events: z
    .array(z.object({ title: z.string() }))
    .max(5)
    .optional(),
})

function formOf(fields: [string, string | File][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test("answers hostile field names with a refusal or without harm, and quickly", () => {
  const started = performance.now()
  for (const name of [
    "__proto__.polluted",
    "constructor.prototype.polluted",
    "events[1000000].title",
    "events[4294967294].title",
    "events[-1].title",
    "events.length",
    `a${".b".repeat(5000)}`,
    `a${"[0]".repeat(5000)}`,
    "events[].title",
    "",
  ]) {
    readForm(schema, formOf([[name, "yes"]]))
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(2_000)
})

test("keeps what was typed under names that every object has", () => {
  const refused = readForm(
    schema,
    formOf([
      ["title", "far too long a title"],
      ["toString", "typed"],
      ["title", "twice"],
    ]),
  )
  expect(refused).toMatchObject({
    ok: false,
    typed: { toString: "typed", title: "far too long a title\ntwice" },
  })
})

test("refuses what is no form at all, and a file where a word belongs", () => {
  for (const given of [{}, [], null, undefined, "title=x"]) {
    expect(readForm(schema, given as never)).toMatchObject({ ok: false, reason: "invalid" })
  }
  expect(readForm(schema, formOf([["title", new File(["x"], "x")]]))).toMatchObject({ ok: false })
})

test("takes for a token nothing but one string of its length", () => {
  const token = newToken()
  expect(isToken(token)).toBe(true)
  for (const given of [[token], { toString: () => token }, `${token}\n`, undefined, 43])
    expect(isToken(given)).toBe(false)
})
