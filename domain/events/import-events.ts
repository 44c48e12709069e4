import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntries } from "@/domain/audit/record-entry"
import { isViolationOf, type Transaction, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { fromLocalTime, toLocalTime } from "@/lib/zone"
import { slugFor, tagsIn } from "./event"
import { type ImportedEvent, importedEvent, importKeyOf, looksLike } from "./imported-event"
import { likelyZone } from "./likely-zone"

const rowsAtOnce = 400

type ImportReport = {
  made: number
  alreadyThere: number
  withZone: number
  /** Drafts that look like another event, of this list or of ours. They are made all the same: a person decides. */
  flagged: { row: number; title: string; url: string; looksLike: { title: string; url: string } }[]
  refused: { row: number; reasons: string[] }[]
}

type Row = { row: number; key: string; event: ImportedEvent }

/**
 * Makes a draft of each row that can be read, once for each link and first day, however often the list is imported.
 * A row that cannot be read is named with its number, from 1, and stops no other. Parts of the list commit one after
 * the other, so an import that was cut off is completed by the next one. It never refuses.
 */
export async function importEvents(editor: Editor, rows: unknown[]) {
  const report: ImportReport = { made: 0, alreadyThere: 0, withZone: 0, flagged: [], refused: [] }
  const readable = rows.flatMap((input, index): Row[] => {
    const parsed = importedEvent.safeParse(input)
    if (parsed.success) return [{ row: index + 1, key: importKeyOf(parsed.data), event: parsed.data }]
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join(".") || "row"}: ${issue.message}`)
    report.refused.push({ row: index + 1, reasons })
    return []
  })
  for (let at = 0; at < readable.length; at += rowsAtOnce) {
    const part = await importPart(editor, readable.slice(at, at + rowsAtOnce))
    report.made += part.made
    report.alreadyThere += part.alreadyThere
    report.withZone += part.withZone
    report.flagged.push(...part.flagged)
  }
  return ok(report)
}

async function importPart(editor: Editor, rows: Row[]) {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await transaction(async (tx) => ok(await draftRows(tx, editor, rows)))).value
    } catch (error) {
      // Somebody drafted an event of the same name in this moment and has its address now.
      if (attempt === 3 || !isViolationOf(error, "slug")) throw error
    }
  }
}

async function draftRows(tx: Transaction, editor: Editor, rows: Row[]) {
  // One import at a time, or two of the same list would meet at the keys.
  await tx.$queryRaw`select pg_advisory_xact_lock(727104)::text`
  const known = await tx.event.findMany({
    where: { importKey: { in: rows.map(({ key }) => key) } },
    select: { importKey: true },
  })
  const seen = new Set(known.map((event) => event.importKey))
  const fresh = rows.filter(({ key }) => !seen.has(key) && seen.add(key))
  const others = await eventsOn(tx, fresh)
  const takeSlug = await freeSlugs(tx, fresh)
  const flagged: ImportReport["flagged"] = []
  const drafts = fresh.map(({ row, key, event }) => {
    const one = {
      id: newId(),
      title: event.name,
      url: event.url,
      city: event.city,
      startsOn: event.startDate,
    }
    const twin = others.find((other) => looksLike(one, other))
    if (twin)
      flagged.push({ row, title: one.title, url: one.url, looksLike: { title: twin.title, url: twin.url } })
    others.push(one)
    return {
      ...columnsOf(event),
      id: one.id,
      slug: takeSlug(event),
      importKey: key,
      looksLikeId: twin?.id ?? null,
    }
  })
  await tx.event.createMany({ data: drafts })
  await recordEntries(
    tx,
    editor,
    "event.imported",
    drafts.map(({ id }) => id),
  )
  const withZone = drafts.filter(({ zone }) => zone !== null).length
  return { made: drafts.length, alreadyThere: rows.length - fresh.length, withZone, flagged }
}

function columnsOf(event: ImportedEvent) {
  const { startDate, endDate = startDate } = event
  return {
    title: event.name,
    startsLocal: midnight(startDate),
    endsLocal: endDate > startDate ? midnight(endDate) : null,
    isAllDay: true,
    zone: likelyZone(event.city, event.country),
    city: event.city,
    country: event.country,
    isOnline: event.online,
    url: event.url,
    conductUrl: event.cocUrl,
    tags: tagsIn(event.topics.join(",")),
  }
}

const midnight = (date: string) => fromLocalTime(`${date}T00:00`)

/** What we have on the first days of these rows: the only ones that they could look like. */
async function eventsOn(tx: Transaction, rows: Row[]) {
  const days = [...new Set(rows.map(({ event }) => event.startDate))]
  const found = await tx.$queryRaw<
    { id: string; title: string; url: string; city: string; startsLocal: Date }[]
  >`
    select id, title, url, city, starts_local as "startsLocal" from events
    where starts_local::date = any(${days}::date[]) order by created_at, id`
  return found.map(({ startsLocal, ...event }) => ({
    ...event,
    startsOn: toLocalTime(startsLocal).slice(0, 10),
  }))
}

/** Addresses for all rows with one question, numbered where a name is taken. */
async function freeSlugs(tx: Transaction, rows: Row[]) {
  const wish = ({ name, startDate }: ImportedEvent) => slugFor(name, startDate.slice(0, 4))
  const wished = rows.map(({ event }) => wish(event))
  const found = await tx.$queryRaw<{ slug: string }[]>`
    select slug from (select slug from events union all select slug from former_slugs) as every
    where slug = any(${wished}) or regexp_replace(slug, '-[0-9]+$', '') = any(${wished})`
  const taken = new Set(found.map(({ slug }) => slug))
  return (event: ImportedEvent) => {
    for (let number = 1; ; number++) {
      const slug = number === 1 ? wish(event) : `${wish(event)}-${number}`
      if (taken.has(slug)) continue
      taken.add(slug)
      return slug
    }
  }
}
