import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { isViolationOf, type Prisma, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { toLocalTime } from "@/lib/zone"
import { columnsOf, freeSlug } from "./draft-event"
import { type EventInput, involvementsIn } from "./event-input"
import { fillPlace } from "./fill-place"
import { findLookalike } from "./find-lookalike"
import { movedFrom } from "./moved-from"
import { mayEditEvent } from "./policy"
import { setInvolvement } from "./set-involvement"
import { storeCalendarEntry } from "./store-calendar-entry"

/**
 * Changes an event, public or not; a public one raises its SEQUENCE (RFC 5545, 3.8.7.4) so that subscribers see it, and
 * one that moves keeps the time that was announced first. Refuses: not-found (a cancelled event stays as it is),
 * changed-meanwhile, no-such-member, no-such-series, still-public (a public event cannot lose its value, its zone or
 * the name that stands for it), postponed (it gets a new day by giveNewDate, not by the way).
 */
export async function editEvent(editor: Editor, edit: EventEdit) {
  try {
    return await writeEdit(editor, edit)
  } catch (error) {
    if (isViolationOf(error, "public event needs an involvement")) return refuse("still-public")
    if (isViolationOf(error, "series_id")) return refuse("no-such-series")
    throw error
  }
}

type EventEdit = EventInput & { id: string; version: number }

function writeEdit(editor: Editor, { id, version, ...typed }: EventEdit) {
  return transaction(async (tx) => {
    const before = await tx.event.findUnique({ where: { id }, select: beforeEdit })
    if (!before || !mayEditEvent(editor, before)) return refuse("not-found")
    const input = await fillPlace(tx, typed)
    const isPublic = before.state !== "draft"
    const isNameless = input.involvementKind !== undefined && involvementsIn(input).length === 0
    if (isPublic && (!input.audienceValue || !input.zone || isNameless)) return refuse("still-public")
    const columns = columnsOf(input)
    const isMoved = columns.startsLocal.getTime() !== before.startsLocal.getTime()
    if (before.state === "postponed" && isMoved) return refuse("postponed")
    const written = await tx.event.updateMany({
      where: { id, version, state: before.state },
      data: {
        ...columns,
        ...(await addressFor(tx, before, columns)),
        ...(isPublic && { movedFromLocal: movedFrom(before, columns, input.isCorrection) }),
        ...(!isPublic &&
          isAnother(before, columns) && { looksLikeId: await findLookalike(tx, { id, ...columns }) }),
        version: { increment: 1 },
        updatedAt: await clockNow(tx),
        ...(isPublic && { sequence: { increment: 1 } }),
      },
    })
    if (written.count === 0) return refuse("changed-meanwhile")
    const involved = await setInvolvement(tx, id, input)
    if (!involved.ok) return involved
    if (isPublic) await storeCalendarEntry(tx, id)
    await recordEntry(tx, editor, "event.edited", id)
    return ok({ id })
  })
}

const beforeEdit = {
  state: true,
  wasPublicAt: true,
  title: true,
  url: true,
  placeName: true,
  startsLocal: true,
  isAllDay: true,
  movedFromLocal: true,
} satisfies Prisma.EventSelect
type Before = Prisma.EventGetPayload<{ select: typeof beforeEdit }>

/** Only what makes two events look alike asks the question again: who said that they are two is not asked twice. */
const isAnother = (before: Before, after: ReturnType<typeof columnsOf>) =>
  before.title !== after.title ||
  before.url !== after.url ||
  before.placeName !== after.placeName ||
  toLocalTime(before.startsLocal).slice(0, 10) !== toLocalTime(after.startsLocal).slice(0, 10)

/** Nobody knows the address of what was never public: it follows the title, which copies and dates of a series change. */
async function addressFor(tx: Transaction, before: Before, after: ReturnType<typeof columnsOf>) {
  const year = String(after.startsLocal.getUTCFullYear())
  const isAsBefore = before.title === after.title && String(before.startsLocal.getUTCFullYear()) === year
  return before.wasPublicAt || isAsBefore ? {} : { slug: await freeSlug(tx, after.title, year) }
}
