import { randomUUID } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db"
import { countQueries } from "@/tests/count-queries"
import { makeEditor } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { addMention } from "./add-mention"
import { airedEpisodes, comingEpisodes, episodeByNumber, seatingPlans } from "./queries"

beforeEach(() => ownerSql.query("truncate episodes cascade"))

const make = (number: number, daysAgo: number) => {
  // Whole seconds, as the wall time is kept.
  const at = new Date(Math.floor(Date.now() / 1000) * 1000 - daysAgo * 86_400_000)
  return db.episode.create({
    data: {
      id: randomUUID(),
      number,
      recordsLocal: at,
      zone: "UTC",
      recordsAt: at,
      airsAt: at,
      seats: { create: [{ id: randomUUID(), position: 1 }] },
    },
  })
}

test("pages through what has aired without a gap or a double, also where two aired at once", async () => {
  const noon = new Date(Date.now() - 86_400_000)
  for (let number = 1; number <= 7; number++) await make(number, 30 - number)
  await db.episode.updateMany({ where: { number: { in: [3, 4, 5] } }, data: { airsAt: noon } })
  await make(90, -5)
  const seen: number[] = []
  let before: string | undefined
  for (let page = 0; page < 5; page++) {
    const { episodes, next } = await airedEpisodes(2, before)
    seen.push(...episodes.map(({ number }) => number))
    if (!next) break
    before = next
  }
  expect(seen).toEqual([5, 4, 3, 7, 6, 2, 1])
  for (const nonsense of ["x", "1~", "99999999999999~1", "1~1~1", "-1~1"])
    expect((await airedEpisodes(10, nonsense)).episodes, nonsense).toHaveLength(7)
})

test("knows the ones before and after in time, over what is skipped", async () => {
  for (let number = 1; number <= 4; number++) await make(number, 30 - number)
  await db.episode.update({ where: { number: 3 }, data: { skippedAt: new Date() } })
  expect(await episodeByNumber(2)).toMatchObject({ previous: { number: 1 }, next: { number: 4 } })
  expect(await episodeByNumber(1)).toMatchObject({ previous: null })
})

test("asks the database as often for three as for one", async () => {
  const editor = await makeEditor()
  await make(1, 3)
  await make(11, -3)
  const ask = async () => {
    await airedEpisodes()
    await comingEpisodes()
    await seatingPlans(editor)
    await episodeByNumber(1)
  }
  const one = await countQueries(ask)
  for (const number of [2, 3]) await make(number, number + 3)
  for (const number of [12, 13]) await make(number, -number)
  for (const n of [1, 2, 3])
    await addMention(editor, { number: 1, label: `L${n}`, url: `https://l.example/${n}` })
  expect(await countQueries(ask)).toBe(one)
})
