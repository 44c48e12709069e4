import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { moveClock } from "@/tests/factories"
import { stampForm, stampOf } from "./stamp-form"
import { suspectForm } from "./suspect-form"

const sent = (fields: Record<string, string | File>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return suspectForm(visitor, form)
}
const before = async (ms: number) => stampOf(randomUUID(), new Date((await clockNow(db)).getTime() - ms))

test("sees nothing in a form that somebody typed into, however long ago it was opened", async () => {
  const pageKey = randomUUID()
  const stamp = await stampForm(pageKey)
  await moveClock("4 seconds")
  expect(await sent({ stamp, topping: " " })).toEqual({ sign: "", pageKey })
  await moveClock("400 days")
  expect(await sent({ stamp })).toMatchObject({ sign: "" })
})

test("sees a form that nobody had the time to type into, and blames no clock that was set back", async () => {
  expect(await sent({ stamp: await before(1_000) })).toMatchObject({ sign: "too_fast" })
  expect(await sent({ stamp: await before(3_500) })).toMatchObject({ sign: "" })
  expect(await sent({ stamp: await before(-86_400_000) })).toMatchObject({ sign: "" })
})

test("takes no stamp but its own, whatever was changed in it", async () => {
  const stamp = await before(60_000)
  const [time = "", key = "", mark = ""] = stamp.split(".")
  for (const forged of [
    "",
    "0",
    `${time}.${key}`,
    `${time}.${key}.`,
    `0.${key}.${mark}`,
    `${time}.${randomUUID()}.${mark}`,
    `${time}.${key}.${"0".repeat(64)}`,
    `${stamp}\n${stamp}`,
  ]) {
    expect(await sent({ stamp: forged }), forged).toMatchObject({ sign: "no_stamp" })
  }
  expect(await sent({})).toEqual({ sign: "no_stamp", pageKey: null })
  expect(await sent({ stamp: new File([stamp], "stamp") })).toMatchObject({ sign: "no_stamp" })
})

test("sees a hidden field that was filled in, before anything else", async () => {
  expect(await sent({ topping: "Detroit" })).toMatchObject({ sign: "hidden_field" })
  expect(await sent({ topping: "Detroit", stamp: await before(60_000) })).toMatchObject({
    sign: "hidden_field",
  })
})
