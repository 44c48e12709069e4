import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { fromLocalTime, toLocalTime } from "@/lib/zone"
import { copyTo } from "./copy-event"
import { slugFor } from "./event"
import { addedDays, daysOf, type MoreDates, type NewSeries, ruleDay, ruleText } from "./series-rule"

/**
 * Makes a series out of an event, its first date, and a draft of every further one; each is then an event like any
 * other. Refuses: not-found, has-series (the event belongs to one already), no-dates (the rule ends before its second).
 */
export function layOutSeries(editor: Editor, { eventId, title, about, ...rule }: NewSeries) {
  return transaction(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!event) return refuse("not-found")
    if (event.seriesId) return refuse("has-series")
    const first = dayOf(event.startsLocal)
    const [, ...days] = daysOf(rule, first)
    if (days.length === 0) return refuse("no-dates")
    const id = newId()
    const slug = await freeSeriesSlug(tx, title)
    await tx.series.create({ data: { id, slug, title, about, rule: ruleText(rule, first) } })
    await tx.event.update({
      where: { id: eventId },
      data: { seriesId: id, seriesDay: asDate(first), version: { increment: 1 } },
    })
    await copyOnto(tx, editor, { id: eventId, startsLocal: event.startsLocal }, id, days)
    await recordEntry(tx, editor, "series.laid-out", id, { dates: days.length })
    return ok({ id, made: days.length })
  })
}

/**
 * Lays further dates out, as copies of the latest one, and never a day twice: a date that was moved alone still counts
 * for the day that the rule gave it. Two editors at once wait for one another. Refuses: not-found, no-dates.
 */
export function layOutMore(editor: Editor, { id, ...rule }: MoreDates) {
  return transaction(async (tx) => {
    await tx.$queryRaw`select id from series where id = ${id}::uuid for update`
    const dates = await tx.event.findMany({
      where: { seriesId: id },
      select: { id: true, startsLocal: true, seriesDay: true },
    })
    const added = addedDays(dates, rule)
    const latest = dates.find((one) => ruleDay(one) === added?.from)
    if (!added || !latest) return refuse("not-found")
    if (added.days.length === 0) return refuse("no-dates")
    const { from, days } = added
    await copyOnto(tx, editor, latest, id, days)
    await tx.series.update({ where: { id }, data: { rule: ruleText(rule, from), version: { increment: 1 } } })
    await recordEntry(tx, editor, "series.laid-out", id, { dates: days.length })
    return ok({ id, made: days.length })
  })
}

const dayOf = (date: Date) => toLocalTime(date).slice(0, 10)
const asDate = (day: string) => fromLocalTime(`${day}T00:00`)

async function lockEvent(tx: Transaction, id: string) {
  await tx.$queryRaw`select id from events where id = ${id}::uuid for update`
  return tx.event.findUnique({ where: { id }, select: { startsLocal: true, seriesId: true } })
}

type Template = { id: string; startsLocal: Date }

async function copyOnto(tx: Transaction, editor: Editor, from: Template, seriesId: string, days: string[]) {
  const first = Date.parse(dayOf(from.startsLocal))
  for (const day of days) {
    const shift = Math.round((Date.parse(day) - first) / 86_400_000)
    await copyTo(tx, editor, from.id, { days: shift, seriesId, seriesDay: asDate(day) })
  }
}

/** A series has no year in its address; a taken name gets a number. */
async function freeSeriesSlug(tx: Transaction, title: string): Promise<string> {
  const wished = slugFor(title, "").replace(/-$/, "")
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`series ${wished}`}))`
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wished : `${wished}-${number}`
    if (!(await tx.series.findUnique({ where: { slug }, select: { id: true } }))) return slug
  }
}
