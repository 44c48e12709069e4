import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { mayPublishEvent } from "./policy"
import { storeCalendarEntry } from "./store-calendar-entry"

/**
 * Makes a draft public, in the caller's transaction. The database refuses the same at commit, whoever asks.
 * What was postponed takes place as announced after all. Refuses: not-found, changed-meanwhile, needs (value, zone,
 * involvement, public-name, new-date: the day for which it was announced is over).
 */
export async function publishEvent(
  tx: Transaction,
  editor: Editor,
  { id, version }: { id: string; version: number },
) {
  const event = await tx.event.findUnique({
    where: { id },
    select: {
      slug: true,
      state: true,
      audienceValue: true,
      zone: true,
      overAt: true,
      involvements: { select: { member: { select: { publicName: true } } } },
    },
  })
  if (!event) return refuse("not-found")
  if (!mayPublishEvent(editor, event)) return refuse("changed-meanwhile")
  const now = await clockNow(tx)
  const needs = [
    event.audienceValue.trim() === "" && "value",
    event.zone === null && "zone",
    event.involvements.length === 0 && "involvement",
    event.involvements.length > 0 &&
      !event.involvements.some((one) => one.member.publicName) &&
      "public-name",
    event.state === "postponed" && event.overAt !== null && event.overAt <= now && "new-date",
  ].filter((need) => need !== false)
  if (needs.length > 0) return refuse("needs", needs)
  const published = await tx.event.updateMany({
    where: { id, version, state: event.state },
    data: {
      state: "published",
      stateNote: "",
      publishedAt: now,
      publishedById: editor.memberId,
      updatedAt: now,
      version: { increment: 1 },
      sequence: { increment: 1 },
    },
  })
  if (published.count === 0) return refuse("changed-meanwhile")
  await storeCalendarEntry(tx, id)
  await recordEntry(tx, editor, "event.published", id)
  return ok({ id, slug: event.slug })
}
