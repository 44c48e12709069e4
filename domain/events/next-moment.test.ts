import { expect, test } from "vitest"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { localTimeOf } from "@/lib/zone"
import { makeListedEvent } from "@/tests/listed"
import { nextPublicMoment } from "./queries"

const minutesAway = async () => {
  const moment = await nextPublicMoment()
  return moment ? (moment.getTime() - Date.now()) / 60_000 : Number.POSITIVE_INFINITY
}
const inMinutes = async (minutes: number) =>
  localTimeOf(new Date((await clockNow(db)).getTime() + minutes * 60_000), "America/Detroit")

test("lets no page outlive the group's day, a beginning, or an end that nobody wrote down", async () => {
  const now = await clockNow(db)
  const midnight =
    24 * 60 -
    (Number(localTimeOf(now, "America/Detroit").slice(11, 13)) * 60 +
      Number(localTimeOf(now, "America/Detroit").slice(14, 16)))
  expect(await minutesAway()).toBeGreaterThan(midnight - 2)
  expect(await minutesAway()).toBeLessThanOrEqual(midnight)
  const begins = Math.min(10, midnight / 2)
  await makeListedEvent({ starts: await inMinutes(begins) })
  expect(await minutesAway()).toBeLessThanOrEqual(begins)
  // It began three hours ago and has no end: it counts as over within these minutes.
  await makeListedEvent({ starts: await inMinutes(-180 + begins / 2) })
  expect(await minutesAway()).toBeLessThanOrEqual(begins / 2)
})
