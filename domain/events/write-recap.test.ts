import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { eventRow, makeDraft, makeListed } from "@/tests/event-factories"
import { makeEpisode } from "@/tests/factories"
import { cancelEvent } from "./cancel-event"
import { listForEditors } from "./list-for-editors"
import { eventBySlug } from "./queries"
import { writeRecap } from "./write-recap"

const over = { startsLocal: "2020-03-01T19:00", endsLocal: undefined }

test("says what came of it, with the episode that covered it", async () => {
  const [event, { number }] = [await makeListed(over), await makeEpisode()]
  const { sequence } = await eventRow(event.id)
  const recap = { ...event, recap: "Nine of *fourteen* went home whole.", coveredBy: number }
  expect(await writeRecap(event.editor, recap)).toMatchObject({ ok: true })
  const lookup = await eventBySlug(event.slug)
  if (lookup.found !== "page") throw new Error(lookup.found)
  expect(lookup.event).toMatchObject({ recap: recap.recap, coveredBy: { number }, sequence: sequence + 1 })
  expect(await writeRecap(event.editor, recap)).toMatchObject({ reason: "changed-meanwhile" })
  const taken = { id: event.id, version: 3, recap: "", coveredBy: undefined }
  expect(await writeRecap(event.editor, taken)).toMatchObject({ ok: true })
  expect(await eventRow(event.id)).toMatchObject({ recap: "", coveredById: null })
})

test("has nothing to say of what is to come or was never public, and of what was cancelled it has", async () => {
  const [coming, draft, off] = [await makeListed(), await makeDraft(over), await makeListed()]
  const recap = { recap: "It was fine.", coveredBy: undefined }
  for (const event of [coming, draft])
    expect(await writeRecap(event.editor, { ...event, ...recap })).toMatchObject({ reason: "not-found" })
  await cancelEvent(off.editor, off)
  expect(await writeRecap(off.editor, { ...off, version: 3, ...recap })).toMatchObject({ ok: true })
})

test("refuses an episode that is not there", async () => {
  const event = await makeListed(over)
  const recap = { ...event, recap: "It was fine.", coveredBy: 999_999 }
  expect(await writeRecap(event.editor, recap)).toMatchObject({ reason: "no-such-episode" })
  expect((await eventRow(event.id)).recap).toBe("")
})

test("asks for a recap of what we hosted last week, until there is one, and of nothing older or of others", async () => {
  const mark = randomUUID()
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const make = (name: string, ago: number, involvementKind: string) =>
    makeListed({
      ...{
        title: `${name} ${mark}`,
        startsLocal: `${day(ago)}T10:00`,
        endsLocal: undefined,
        involvementKind,
      },
    })
  const ours = await make("ours", 7, "hosting")
  await make("theirs", 7, "attending")
  await make("older", 40, "hosting")
  const wanted = async () =>
    (await listForEditors(ours.editor, "past", { q: mark, seriesId: null })).rows
      .filter((row) => row.wantsRecap)
      .map((row) => row.id)
  expect(await wanted()).toEqual([ours.id])
  await writeRecap(ours.editor, { ...ours, recap: "Fine.", coveredBy: undefined })
  expect(await wanted()).toEqual([])
})
