import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { makeMember, makeQueuedPitch, typedPitch } from "@/tests/factories"
import { findListed } from "./find-listed"

type Wish = { state?: "published" | "draft"; url?: string; day?: string; placeName?: string }

async function makeEvent({ state = "published", url = "", day = "2027-02-11", placeName = "" }: Wish) {
  const [id, memberId] = [randomUUID(), await makeMember()]
  const slug = `night-${id}`
  await db.event.create({
    data: {
      ...{ id, slug, title: "Night", state, url, placeName, zone: "America/Detroit" },
      startsLocal: new Date(`${day}T19:00:00Z`),
      audienceValue: "Our people can solder.",
      ...(state === "published" && { publishedAt: new Date(), publishedById: memberId }),
      involvements: { create: { id: randomUUID(), memberId, kind: "hosting", sentence: "Sam opens." } },
    },
  })
  return slug
}
const found = async (event: object) => {
  const { events } = typedPitch({ events: [{ title: "A night", date: "2027-02-11", ...event }] })
  return (await findListed(visitor, events)).map(({ slug }) => slug)
}
const newHost = () => `${randomUUID()}.example`

test("finds what is listed with the same link, however it is spelt", async () => {
  const host = newHost()
  const slug = await makeEvent({ url: `https://www.${host}/night/` })
  expect(await found({ url: `http://${host}/Night?utm_source=x`, date: "2027-05-05" })).toEqual([slug])
  expect(await found({ url: `https://${host}/other`, date: "2027-05-05" })).toEqual([])
  await makeEvent({ url: `https://${host}/` })
  expect(await found({ url: `https://${host}`, date: "2027-05-05" })).toEqual([])
})

test("finds what is listed on the same day at the same place, and not either alone", async () => {
  const placeName = `Pantry ${randomUUID().slice(0, 8)}`
  const slug = await makeEvent({ placeName })
  expect(await found({ place: `${placeName.toUpperCase()}, 12 Main St, Detroit` })).toEqual([slug])
  expect(await found({ place: placeName, date: "2027-02-12" })).toEqual([])
  expect(await found({ place: "Detroit" })).toEqual([])
  expect(await found({ place: "" })).toEqual([])
})

test("says nothing of a draft, of what is over, nor of what anybody else has pitched", async () => {
  const host = newHost()
  const placeName = `Loft ${randomUUID().slice(0, 8)}`
  const url = `https://${host}/night`
  await makeEvent({ state: "draft", url, placeName })
  await makeEvent({ url, placeName, day: "2020-02-11" })
  await makeQueuedPitch({ events: [{ url, date: "2027-02-11", place: placeName }] })
  expect(await found({ url, place: placeName })).toEqual([])
  const slug = await makeEvent({ url, placeName })
  expect(await found({ url, place: placeName })).toEqual([slug])
})
