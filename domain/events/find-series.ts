import "server-only"
import { db } from "@/lib/db"

export type SeriesPage = { slug: string; title: string; about: string }

/** A series by its address; null unless one of its dates is or was public. */
export const findSeries = (slug: string): Promise<SeriesPage | null> =>
  db.series.findFirst({
    where: { slug, events: { some: { state: { not: "draft" } } } },
    select: { slug: true, title: true, about: true },
  })
