import { beforeEach, expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { makeEditor } from "@/tests/factories"
import { changePlaces, placeInput } from "./change-places"
import { currentSettings, settingsToEdit } from "./queries"

let admin: Admin
beforeEach(async () => {
  admin = (await makeEditor("admin")) as Admin
  await db.settings.updateMany({ data: { value: {} } })
  for (const name of ["a", "b", "c"]) await change({ name, url: `https://${name}.example` })
})

const change = async (input: Record<string, string>) =>
  changePlaces(
    admin,
    placeInput.parse({ version: (await settingsToEdit(admin)).version, what: "all", ...input }),
  )
const names = async () => (await currentSettings()).places.map(({ name }) => name).join()

test("adds at the end, changes in place, moves up, and takes off", async () => {
  expect(await names()).toBe("a,b,c")
  await change({ was: "https://b.example/", name: "B", url: "b.example/new" })
  expect((await currentSettings()).places[1]).toEqual({
    name: "B",
    url: "https://b.example/new",
    what: "all",
  })
  await change({ was: "https://c.example/", name: "c", url: "https://c.example", do: "up" })
  expect(await names()).toBe("a,c,B")
  await change({ was: "https://a.example/", name: "a", url: "https://a.example", do: "up" })
  expect(await names()).toBe("a,c,B")
  await change({ was: "https://a.example/", name: "a", url: "https://a.example", do: "remove" })
  expect(await names()).toBe("c,B")
})

test("refuses an address twice, a place that has gone, and a thirteenth", async () => {
  expect(await change({ name: "again", url: "https://a.example" })).toMatchObject({ reason: "known-already" })
  expect(await change({ was: "https://a.example/", name: "a", url: "https://b.example" })).toMatchObject({
    reason: "known-already",
  })
  expect(await change({ was: "https://gone.example/", name: "g", url: "https://g.example" })).toMatchObject({
    reason: "no-such-place",
  })
  for (let more = 4; more <= 12; more++) await change({ name: `${more}`, url: `https://${more}.example` })
  expect(await change({ name: "13", url: "https://13.example" })).toMatchObject({ reason: "too-many" })
})

test("needs a name and a true web address", () => {
  const { error } = placeInput.safeParse({ version: 1, name: " ", url: "javascript:alert(1)" })
  expect(error?.issues.map(({ path }) => path[0])).toEqual(["name", "url"])
})
