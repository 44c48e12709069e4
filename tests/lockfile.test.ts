import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

type Package = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }
const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"))
const packages: Record<string, Package> = lockfile.packages

test("holds every optional package, so that npm ci works on every kind of machine", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !holds(place, name)),
  )
  expect(missing).toEqual([])
})

test("names no registry, so that it installs from the one at hand", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([])
})

// As Node looks: beside the package, then in every folder above it.
function holds(place: string, name: string) {
  for (let at = place; ; at = at.slice(0, at.lastIndexOf("/node_modules/"))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true
    if (!at.includes("/node_modules/")) return packages[`node_modules/${name}`] !== undefined
  }
}
