import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { expect, test } from "vitest"

// The shape of the code, in constants. Change them and ARCHITECTURE together, and only to make them shorter.
const domainOrder = [
  "actors",
  "audit",
  "outbox",
  "settings",
  "media",
  "members",
  "contacts",
  "episodes",
  "events",
  "invitations",
  "pitches",
]
const nouns = [
  "actor",
  "mail",
  "settings",
  "medium",
  "member",
  "contact",
  "episode",
  "event",
  "event-filter",
  "invitation",
  "prep",
  "pitch",
]
const rooms = [...nouns, "policy", "queries", "emails"]
const outsideThings = [
  "auth",
  "clock",
  "db",
  "env",
  "form",
  "log",
  "mail-frame",
  "mailer",
  "picture",
  "rate-limit",
  "result",
  "social-card",
  "storage",
  "text",
  "token",
  "web",
  "typeset",
  "web",
  "zone",
]
const doors = /^(page|layout|not-found|error|global-error|route|actions|sitemap|robots|manifest)\.tsx?$/
const doorsApart = ["app/actor.ts", "app/fonts.ts", "app/globals.css"]
const mayImportDb = [
  "domain/",
  "lib/",
  "tests/",
  "scripts/",
  "prisma/",
  "server/",
  "e2e/",
  "bench/",
  "app/api/ready/",
]
const arrows: Record<string, string[]> = {
  app: ["app", "components", "domain", "lib"],
  components: ["components", "domain", "lib"],
  domain: ["domain", "lib"],
  lib: ["lib", "prisma"],
  server: ["server", "domain", "lib"],
}

type Import = { from: string; to: string; isType: boolean }
const sources = Object.keys(arrows)
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|prove)\.tsx?$/.test(path))
const read = (path: string) => readFileSync(path, "utf8")
const imports: Import[] = sources.flatMap((from) =>
  [...read(from).matchAll(/(import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/g)].map(
    ([, , type, to = ""]) => ({
      from,
      to: to.startsWith(".") ? resolved(from, to) : to.replace(/^@\//, ""),
      isType: type !== undefined,
    }),
  ),
)
const top = (path: string) => path.split("/")[0] ?? ""
const isOurs = (path: string) => [...Object.keys(arrows), "prisma", "tests", "scripts"].includes(top(path))
const told = (list: Import[]) => list.map(({ from, to }) => `${from} → ${to}`)

function resolved(from: string, to: string): string {
  const parts = dirname(from).split("/")
  for (const step of to.split("/")) {
    if (step === "..") parts.pop()
    else if (step !== ".") parts.push(step)
  }
  return parts.join("/")
}

test("reads the whole tree", () => {
  expect(sources.length).toBeGreaterThan(60)
  expect(imports.length).toBeGreaterThan(200)
})

test("keeps every arrow: doors to pixels and rules, rules to outside things, outside things to nothing", () => {
  const wrong = imports.filter(({ from, to }) => isOurs(to) && !arrows[top(from)]?.includes(top(to)))
  expect(told(wrong)).toEqual([])
})

test("lets a domain folder import only earlier ones", () => {
  const room = (path: string) => domainOrder.indexOf(path.split("/")[1] ?? "")
  const wrong = imports.filter(
    ({ from, to }) => top(from) === "domain" && top(to) === "domain" && room(to) > room(from),
  )
  expect(told(wrong)).toEqual([])
  const folders = [
    ...new Set(sources.filter((path) => top(path) === "domain").map((path) => path.split("/")[1])),
  ]
  expect(folders.filter((folder) => !domainOrder.includes(folder ?? ""))).toEqual([])
})

test("names every domain file after its room or after the verb that it exports", () => {
  const wrong = sources.filter((path) => {
    if (top(path) !== "domain") return false
    const name = basename(path).replace(/\.tsx?$/, "")
    if (rooms.includes(name)) return false
    const verb = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const exported = new RegExp(`export (async )?(function|const) (${verb}|recognize\\w+)\\b`)
    return !name.includes("-") || (!exported.test(read(path)) && name !== "calendar-file")
  })
  expect(wrong).toEqual([])
})

test("keeps Next and React out of the rules, and the rules' runtime out of the pixels", () => {
  const framework = imports.filter(
    ({ from, to, isType }) => top(from) === "domain" && !isType && /^(next|react)(\/|$|-auth)/.test(to),
  )
  expect(told(framework)).toEqual([])
  const reaching = imports.filter(
    ({ from, to, isType }) =>
      top(from) === "components" && top(to) === "domain" && !isType && !nouns.includes(basename(to)),
  )
  expect(told(reaching)).toEqual([])
  const outside = imports.filter(
    ({ from, to, isType }) => top(from) === "components" && top(to) === "lib" && !isType && to !== "lib/zone",
  )
  expect(told(outside)).toEqual([])
})

test("has only doors in app, and outside things on the closed list", () => {
  const apart = sources.filter(
    (path) => top(path) === "app" && !doors.test(basename(path)) && !doorsApart.includes(path),
  )
  expect(apart).toEqual([])
  const unlisted = sources.filter(
    (path) => top(path) === "lib" && !outsideThings.includes(basename(path).replace(/\.tsx?$/, "")),
  )
  expect(unlisted).toEqual([])
})

test("lets nobody but the rules near the database", () => {
  const wrong = imports.filter(
    ({ from, to, isType }) =>
      to === "lib/db" && !isType && !mayImportDb.some((prefix) => from.startsWith(prefix)),
  )
  expect(told(wrong)).toEqual([])
})

test("asks who is knocking at every door of the dashboard", () => {
  const unasked = sources.filter(
    (path) =>
      /^app\/dashboard\/.*(page|actions|route)\.tsx?$/.test(path) &&
      !/require(Editor|Admin)\(/.test(read(path)),
  )
  expect(unasked).toEqual([])
})

test("asks in every action, itself or through the one function that all of its file end in", () => {
  const asks = /require(Editor|Admin|Pitcher|Guest|Voucher)\(/
  const unasked = sources
    .filter((path) =>
      /^app\/(dashboard\/.*|\(site\)\/(pitch|invitation|confirm)\/\[token\]\/)actions\.ts$/.test(path),
    )
    .flatMap((path) => {
      const parts = read(path)
        .split(/^(?=(?:export )?(?:async function|const) )/m)
        .slice(1)
      const nameOf = (part: string) => part.match(/(?:function|const) (\w+)/)?.[1] ?? ""
      const asking = parts.filter((part) => asks.test(part)).map(nameOf)
      return parts
        .filter((part) => part.startsWith("export") && !asks.test(part))
        .filter((part) => !asking.some((name) => part.includes(`${name}(`)))
        .map((part) => `${path}: ${nameOf(part)}`)
    })
  expect(unasked).toEqual([])
})

test("never puts strangers' words into HTML or SQL unescaped", () => {
  const risky = sources.filter((path) =>
    /dangerouslySetInnerHTML=|(query|execute)RawUnsafe\(|Prisma\.raw\(/.test(read(path)),
  )
  expect(risky).toEqual([])
})
