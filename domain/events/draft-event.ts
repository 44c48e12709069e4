import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { type Transaction, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { fromLocalTime } from "@/lib/zone"
import { type EventInput, slugFor, tagsIn } from "./event"
import { setInvolvement } from "./set-involvement"

/** A draft by an editor's hand. Refuses: no-such-member. */
export function draftEvent(editor: Editor, input: EventInput) {
  return transaction(async (tx) => {
    const event = await createDraft(tx, editor, columnsOf(input))
    const involved = await setInvolvement(tx, event.id, input)
    return involved.ok ? ok(event) : involved
  })
}

/** Makes a draft inside another verb's transaction, with an address of its own. */
export async function createDraft(tx: Transaction, editor: Editor, columns: ReturnType<typeof columnsOf>) {
  const id = newId()
  const slug = await freeSlug(tx, columns.title, String(columns.startsLocal.getUTCFullYear()))
  await tx.event.create({ data: { id, slug, ...columns } })
  await recordEntry(tx, editor, "event.drafted", id)
  return { id, slug }
}

/** The form's values as columns; the instants are derived by the database. */
export function columnsOf(
  input: Omit<EventInput, "involvementKind" | "involvementMemberId" | "involvementSentence">,
) {
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
