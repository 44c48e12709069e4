import "server-only"
import type { Transaction } from "@/lib/db"
import { freeSlug } from "./draft-event"

/** Takes drafts that were never public out of the database, in the caller's transaction, and hands them over whole. */
export async function setDraftsAside(tx: Transaction, ids: string[]) {
  const drafts = { id: { in: ids }, state: "draft", wasPublicAt: null } as const
  const aside = await tx.event.findMany({ where: drafts, include: { involvements: true } })
  await tx.event.deleteMany({ where: drafts })
  return aside
}

/** Puts them back as they were; nobody has seen their addresses, so those are made anew. */
export async function putDraftsBack(
  tx: Transaction,
  drafts: Awaited<ReturnType<typeof setDraftsAside>>,
): Promise<void> {
  for (const { involvements, looksLikeId: before, ...draft } of drafts) {
    const slug = await freeSlug(tx, draft.title, String(draft.startsLocal).slice(0, 4))
    const twin = before && (await tx.event.findUnique({ where: { id: before }, select: { id: true } }))
    await tx.event.create({ data: { ...draft, slug, looksLikeId: twin ? twin.id : null } })
    await tx.involvement.createMany({ data: involvements })
  }
}
