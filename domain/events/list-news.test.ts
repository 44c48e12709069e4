import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { publishListing } from "@/domain/pitches/publish-listing"
import { db } from "@/lib/db"
import { countQueries } from "@/tests/count-queries"
import { makeEditor } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { cancelEvent } from "./cancel-event"
import { draftEvent } from "./draft-event"
import { editEvent } from "./edit-event"
import { eventFilter } from "./event-filter"
import { type EventInput, eventInput } from "./event-input"
import { listNews } from "./list-news"
import { takeDownEvent } from "./take-down-event"

const typed = (memberId: string, over: Partial<Record<keyof EventInput, unknown>> = {}) =>
  eventInput.parse({
    title: `Night ${randomUUID()}`,
    startsLocal: "2027-03-01T19:00",
    zone: "America/Detroit",
    audienceValue: "Our people learn to solder.",
    involvementKind: "hosting",
    involvementMemberId: memberId,
    involvementSentence: "Sam opens the door.",
    ...over,
  })

async function makeListed(over: Parameters<typeof typed>[1] = {}) {
  const editor = await makeEditor()
  const drafted = await draftEvent(editor, typed(editor.memberId, over))
  if (!drafted.ok) throw new Error(drafted.reason)
  const { id } = drafted.value
  const published = await publishListing(editor, { id, version: 1 })
  if (!published.ok) throw new Error(published.reason)
  return { editor, id }
}

const newsOf = async (query: Record<string, string> = {}) => listNews(eventFilter.parse(query))
const idsOf = async (query: Record<string, string> = {}) => (await newsOf(query)).map(({ id }) => id)

test("puts the newest news first: a cancellation before what was published after the event", async () => {
  const first = await makeListed()
  const second = await makeListed()
  expect((await idsOf()).slice(0, 2)).toEqual([second.id, first.id])
  await cancelEvent(first.editor, { id: first.id, version: 2 })
  expect((await idsOf()).slice(0, 2)).toEqual([first.id, second.id])
  const edit = typed(second.editor.memberId, { description: "Not news." })
  await editEvent(second.editor, { id: second.id, version: 2, ...edit })
  expect((await idsOf()).slice(0, 2)).toEqual([first.id, second.id])
})

test("never tells of a draft, nor what the draft of a taken down event says", async () => {
  const editor = await makeEditor()
  const draft = await draftEvent(editor, typed(editor.memberId, { title: "Never public" }))
  if (!draft.ok) throw new Error(draft.reason)
  const { id, editor: taker } = await makeListed({ title: "Public title", tags: "public" })
  await takeDownEvent(taker, { id, version: 2 })
  expect(await idsOf({ tag: "public" })).toContain(id)
  const secret = typed(taker.memberId, { title: "Secret title", tags: "secret, public" })
  await editEvent(taker, { id, version: 3, ...secret })
  const news = await newsOf()
  expect(news.find((one) => one.id === id)).toMatchObject({ isGone: true, title: "Public title" })
  expect(JSON.stringify(news)).not.toMatch(/Secret|Never public|secret/)
  expect(await idsOf({ tag: "secret" })).toEqual([])
})

test("forgets what was taken down after 90 days", async () => {
  const { id, editor } = await makeListed()
  await takeDownEvent(editor, { id, version: 2 })
  const back = (days: number) =>
    ownerSql.query(
      "update events set taken_down_at = clock_now() - make_interval(days => $2) where id = $1",
      [id, days],
    )
  await back(89)
  expect(await idsOf()).toContain(id)
  await back(91)
  expect(await idsOf()).not.toContain(id)
})

test("narrows the news as the list is narrowed, and asks as often for three as for one", async () => {
  const tag = randomUUID().slice(0, 8)
  await makeListed({ tags: `${tag}, ${tag}-one` })
  for (let each = 0; each < 3; each++) await makeListed({ tags: `${tag}, ${tag}-three` })
  expect(await newsOf({ tag })).toHaveLength(4)
  expect(await newsOf({ tag: `${tag}-one` })).toHaveLength(1)
  expect(await countQueries(() => newsOf({ tag: `${tag}-three` }))).toBe(
    await countQueries(() => newsOf({ tag: `${tag}-one` })),
  )
  expect(await db.event.count()).toBeGreaterThan(3)
})
