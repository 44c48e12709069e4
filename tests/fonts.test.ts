import { readFileSync, statSync } from "node:fs"
import { expect, test } from "vitest"

const read = (path: string) => readFileSync(path, "utf8")
const spaced = (text: string) => text.replace(/\s+/g, " ")
const made = read("scripts/bare/subset-fonts.mjs")
const styles = spaced(read("app/globals.css"))

function rangeOf(name: string): string {
  const [, range] = new RegExp(`const ${name} =\\s+"([^"]+)"`).exec(made) ?? []
  if (!range) throw new Error(`no range ${name}`)
  return range
}

const codesOf = (range: string) =>
  range.split(", ").flatMap((span) => {
    const [first = 0, last = first] = span
      .slice(2)
      .split("-")
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })

test("has all letters of European languages in less than 80 kB", () => {
  const files = ["display", "text", "display-european", "text-european"]
  const bytes = files.map((name) => statSync(`app/generated/${name}.woff2`).size)
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(80_000)
  expect(Math.min(...bytes)).toBeGreaterThan(5_000)
})

test("asks for each letter in one file, the one that has it", () => {
  const [english, european] = [rangeOf("english"), rangeOf("european")]
  expect(read("app/fonts.ts").split(english)).toHaveLength(3)
  expect(styles.split(`unicode-range: ${european};`)).toHaveLength(3)
  const onDemand = [...styles.matchAll(/unicode-range: ([^;]+);/g)].map(([, range = ""]) => range)
  const others = onDemand.filter((range) => range !== european)
  expect(others).toHaveLength(2)
  const known = new Set([...codesOf(english), ...codesOf(european)])
  expect(known.size).toBe(codesOf(english).length + codesOf(european).length)
  for (const range of others) expect(codesOf(range).filter((code) => known.has(code))).toEqual([])
})
