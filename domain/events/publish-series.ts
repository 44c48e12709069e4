import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { isViolationOf, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { fromLocalTime, localTimeOf } from "@/lib/zone"
import { publishEvent } from "./publish-event"

/**
 * Publishes every draft of a series that is still to come, all or none. What somebody pitched is left out: publishing
 * it tells them, and that is said on its own button. Refuses: no-drafts, needs { id, title, needs } of the first that
 * lacks something, changed-meanwhile.
 */
export async function publishSeries(editor: Editor, { id }: { id: string }) {
  try {
    return await transaction(async (tx) => {
      // What began today may still be published: a day's grace, since a draft without a zone has no instant.
      const today = fromLocalTime(localTimeOf(await clockNow(tx), "UTC"))
      const drafts = await tx.event.findMany({
        where: {
          seriesId: id,
          state: "draft",
          proposed: { is: null },
          startsLocal: { gte: new Date(today.getTime() - 86_400_000) },
        },
        orderBy: [{ startsLocal: "asc" }, { id: "asc" }],
        select: { id: true, version: true, title: true },
      })
      if (drafts.length === 0) return refuse("no-drafts")
      for (const { title, ...on } of drafts) {
        const published = await publishEvent(tx, editor, on)
        if (published.ok) continue
        if (published.reason === "needs") return refuse("needs", { id: on.id, title, needs: published.about })
        return refuse("changed-meanwhile")
      }
      await recordEntry(tx, editor, "series.published", id, { dates: drafts.length })
      return ok({ id, published: drafts.length })
    })
  } catch (error) {
    // A colleague took the name away that it stands on, in this moment.
    if (isViolationOf(error, "public event needs an involvement")) return refuse("changed-meanwhile")
    throw error
  }
}
