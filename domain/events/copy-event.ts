import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { type Prisma, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { dateOf, toLocalTime } from "@/lib/zone"
import { freeSlug } from "./draft-event"
import { shiftDays } from "./shift-days"

/** What a copy takes along: everything that was written for the event, nothing that happened to it. */
const written = {
  title: true,
  startsLocal: true,
  endsLocal: true,
  isAllDay: true,
  zone: true,
  placeName: true,
  address: true,
  city: true,
  country: true,
  isOnline: true,
  url: true,
  conductUrl: true,
  price: true,
  ticketUrl: true,
  organisers: true,
  access: true,
  accessNote: true,
  tags: true,
  description: true,
  audienceValue: true,
} satisfies Prisma.EventSelect

/**
 * A new draft from any event, on the same weekday and hour: a week later, or in the first week that is still to come.
 * Who stands for it comes along, its series does not. Refuses: not-found.
 */
export function copyEvent(editor: Editor, { id }: { id: string }) {
  return transaction(async (tx) => {
    const event = await tx.event.findUnique({ where: { id }, select: { startsLocal: true, zone: true } })
    if (!event) return refuse("not-found")
    const { group } = await currentSettings(tx)
    const today = dateOf(await clockNow(tx), event.zone ?? group.zone)
    const day = toLocalTime(event.startsLocal).slice(0, 10)
    const daysAgo = Math.floor((Date.parse(today) - Date.parse(day)) / 86_400_000)
    const weeks = Math.max(1, Math.floor(daysAgo / 7) + 1)
    return ok(await copyTo(tx, editor, id, { days: weeks * 7 }))
  })
}

type To = { days: number; seriesId?: string; seriesDay?: Date }

/** Copies an event so many days on, in the caller's transaction; the event must be there. */
export async function copyTo(tx: Transaction, editor: Editor, fromId: string, { days, ...series }: To) {
  const { involvements, ...from } = await tx.event.findUniqueOrThrow({
    where: { id: fromId },
    select: {
      ...written,
      involvements: { select: { memberId: true, kind: true, sentence: true }, orderBy: { id: "asc" } },
    },
  })
  const startsLocal = shiftDays(from.startsLocal, days)
  const id = newId()
  const slug = await freeSlug(tx, from.title, String(startsLocal.getUTCFullYear()))
  const endsLocal = from.endsLocal && shiftDays(from.endsLocal, days)
  await tx.event.create({ data: { ...from, ...series, id, slug, startsLocal, endsLocal } })
  await tx.involvement.createMany({ data: involvements.map((one) => ({ id: newId(), eventId: id, ...one })) })
  await recordEntry(tx, editor, "event.copied", id)
  return { id, slug }
}
