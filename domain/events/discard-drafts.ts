import "server-only"
import type { Transaction } from "@/lib/db"

/** Removes drafts that were never public, in the caller's transaction; others stay. Returns how many went. */
export async function discardDrafts(tx: Transaction, ids: string[]): Promise<number> {
  const gone = await tx.event.deleteMany({ where: { id: { in: ids }, state: "draft", wasPublicAt: null } })
  return gone.count
}
