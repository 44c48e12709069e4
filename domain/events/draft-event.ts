import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { isViolationOf, type Prisma, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { fromLocalTime } from "@/lib/zone"
import { slugFor, tagsIn } from "./event"
import type { EventInput } from "./event-input"
import { fillPlace } from "./fill-place"
import { findLookalike } from "./find-lookalike"
import { setInvolvement } from "./set-involvement"

/** A draft by an editor's hand. Refuses: no-such-member, no-such-series. */
export async function draftEvent(editor: Editor, input: EventInput) {
  try {
    return await transaction(async (tx) => {
      const event = await createDraft(tx, editor, columnsOf(await fillPlace(tx, input)))
      const involved = await setInvolvement(tx, event.id, input)
      return involved.ok ? ok(event) : involved
    })
  } catch (error) {
    if (isViolationOf(error, "series_id")) return refuse("no-such-series")
    throw error
  }
}

type Look = { startsLocal: Date; url: string; placeName: string }
type Columns = Omit<Prisma.EventUncheckedCreateInput, "id" | "slug" | keyof Look> & Look

/**
 * Makes a draft inside another verb's transaction, with an address of its own. When another event of that day looks like
 * it, it says so: a person decides.
 */
export async function createDraft(tx: Transaction, editor: Editor, columns: Columns) {
  const id = newId()
  const slug = await freeSlug(tx, columns.title, String(columns.startsLocal.getUTCFullYear()))
  const looksLikeId = await findLookalike(tx, {
    title: columns.title,
    url: columns.url,
    placeName: columns.placeName,
    startsLocal: columns.startsLocal,
  })
  await tx.event.create({ data: { ...columns, id, slug, looksLikeId } })
  await recordEntry(tx, editor, "event.drafted", id)
  return { id, slug }
}

/** The form's values as columns; the instants are derived by the database. */
export function columnsOf(input: EventInput) {
  return {
    title: input.title,
    startsLocal: fromLocalTime(input.startsLocal),
    endsLocal: input.endsLocal ? fromLocalTime(input.endsLocal) : null,
    isAllDay: input.isAllDay,
    zone: input.zone || null,
    placeName: input.placeName,
    address: input.address,
    city: input.city,
    country: input.country,
    isOnline: input.isOnline,
    url: input.url,
    conductUrl: input.conductUrl,
    price: input.price,
    ticketUrl: input.ticketUrl,
    organisers: input.organisers,
    access: input.access,
    accessNote: input.accessNote,
    seriesId: input.seriesId ?? null,
    tags: tagsIn(input.tags),
    description: input.description,
    audienceValue: input.audienceValue,
  }
}

/** Taken ones get a number. Two drafts of one name at the same moment wait for one another, or one of them would fail. */
export async function freeSlug(tx: Transaction, title: string, year: string): Promise<string> {
  const wished = slugFor(title, year)
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`slug ${wished}`}))`
  const [row] = await tx.$queryRaw<{ taken: string[] }[]>`
    select coalesce(array_agg(slug), '{}') as taken from (
      select slug from events where slug = ${wished} or slug like ${`${wished}-%`}
      union all select slug from former_slugs where slug = ${wished} or slug like ${`${wished}-%`}) as every`
  const taken = new Set(row?.taken)
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wished : `${wished}-${number}`
    if (!taken.has(slug)) return slug
  }
}
