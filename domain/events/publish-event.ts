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
 * Refuses: not-found, changed-meanwhile, needs (value, zone, involvement, public-name).
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
      involvements: { select: { member: { select: { publicName: true } } } },
    },
  })
  if (!event) return refuse("not-found")
  if (!mayPublishEvent(editor, event)) return refuse("changed-meanwhile")
  const needs = [
    event.audienceValue.trim() === "" && "value",
    event.zone === null && "zone",
    event.involvements.length === 0 && "involvement",
    event.involvements.length > 0 &&
      !event.involvements.some((one) => one.member.publicName) &&
      "public-name",
  ].filter((need) => need !== false)
  if (needs.length > 0) return refuse("needs", needs)
  const now = await clockNow(tx)
  const published = await tx.event.updateMany({
    where: { id, version, state: event.state },
    data: {
      state: "published",
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
