import "server-only"
import type { Transaction } from "@/lib/db"
import { fromLocalTime } from "@/lib/zone"
import { isLookalike } from "./is-lookalike"

type Asked = { id?: string; title: string; url: string; placeName: string; startsLocal: Date }

/**
 * An event of the same day that a person could take for this one: the same place, the same link or a similar title.
 * A hint, never a refusal. Null: there is none.
 */
export async function findLookalike(tx: Transaction, asked: Asked): Promise<string | null> {
  const day = asked.startsLocal.toISOString().slice(0, 10)
  const sameDay = await tx.event.findMany({
    where: {
      startsLocal: { gte: fromLocalTime(`${day}T00:00`), lt: new Date(Date.parse(day) + 86_400_000) },
      state: { not: "cancelled" },
      ...(asked.id !== undefined && { id: { not: asked.id } }),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
    select: { id: true, title: true, url: true, placeName: true },
  })
  return sameDay.find((other) => isLookalike(asked, other))?.id ?? null
}
