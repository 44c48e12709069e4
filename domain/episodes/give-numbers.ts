import type { Dated } from "./merge-imported"
import type { FeedFault } from "./read-feed"

/**
 * Which number each episode of a feed gets; null stands outside the count. A feed that counts keeps its numbers, and what
 * has none there (a bonus, a special) is an extra. A feed that does not count, or begins anew with each season, is
 * numbered through from its oldest. `items` are oldest first.
 */
export function giveNumbers(items: Dated[]): {
  of: Map<Dated, number | null> | "through"
  faults: FeedFault[]
} {
  const of = new Map<Dated, number | null>(items.map((item) => [item, null]))
  const full = items.filter((item) => !item.isExtra)
  const counted = full.filter((item) => item.number !== null)
  const owner = new Map<number, Dated>()
  for (const item of counted)
    if (item.number !== null && !owner.has(item.number)) owner.set(item.number, item)
  const doubles = counted.filter((item) => item.number !== null && owner.get(item.number) !== item)
  const counts = counted.length * 2 >= full.length && doubles.length * 10 <= counted.length
  if (!counts) {
    const line = items[0]?.line ?? 1
    const words =
      doubles.length > 0
        ? "The feed begins to count anew with each season: here they are numbered through, from the oldest."
        : "The feed has no numbers: here they are numbered through, from the oldest."
    return { of: "through", faults: full.length > 0 ? [{ line, words }] : [] }
  }
  for (const [number, item] of owner) of.set(item, number)
  return {
    of,
    faults: doubles.map((item) => ({
      line: item.line,
      words: `“${item.title}” has number ${item.number} like that of line ${owner.get(item.number ?? 0)?.line}, which is older and keeps it.`,
    })),
  }
}
