import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { EditRows } from "@/components/events/edit-rows"
import { EditSearch } from "@/components/events/edit-search"
import { ButtonLink } from "@/components/ui/button-link"
import { listForEditors, type Shelf } from "@/domain/events/list-for-editors"
import { listSeries } from "@/domain/events/list-series"
import { isId } from "@/lib/text"

export const metadata: Metadata = { title: "Events" }

type Query = Partial<Record<"q" | "series" | "discarded" | Shelf, string>>
type Props = { searchParams: Promise<Query> }

const shelves: { shelf: Shelf; title: string; empty: string }[] = [
  { shelf: "drafts", title: "Drafts", empty: "No drafts. Approve a pitch, or make one by hand." },
  { shelf: "coming", title: "Coming", empty: "Nothing is to come." },
  { shelf: "past", title: "Past", empty: "Nothing was yet." },
]
const pageOf = (text: unknown) => Math.min(Math.max(0, Math.trunc(Number(text)) || 0), 1000)

/** Drafts first, since they wait for somebody; then what is to come, then what was. */
export default async function EventsRoom({ searchParams }: Props) {
  const editor = await requireEditor()
  const query = await searchParams
  const q = typeof query.q === "string" ? query.q.trim().slice(0, 120) : ""
  const seriesId = isId(query.series) ? query.series : null
  const [series, ...lists] = await Promise.all([
    listSeries(editor),
    ...shelves.map(({ shelf }) => listForEditors(editor, shelf, { q, seriesId }, pageOf(query[shelf]))),
  ])
  const hrefOf = (shelf: Shelf) => (page: number) => {
    const next = new URLSearchParams({ ...(q && { q }), ...(seriesId && { series: seriesId }) })
    next.set(shelf, String(page))
    return `/dashboard/events?${next}#list-${shelf}`
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 pt-6 pb-5">
        <h1 className="display text-3xl">Events</h1>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <a href="/dashboard/events/series">Series</a>
          <a href="/dashboard/events/places">Places</a>
          <ButtonLink href="/dashboard/events/new">New event</ButtonLink>
        </div>
      </div>
      {query.discarded && (
        <p role="status" className="pb-4 text-sm">
          The draft is gone.
        </p>
      )}
      <EditSearch q={q} seriesId={seriesId ?? ""} series={series} />
      {shelves.map(({ shelf, title, empty }, index) => (
        <EditRows
          key={shelf}
          param={shelf}
          title={title}
          empty={q || seriesId ? "None of these." : empty}
          count={lists[index]?.count ?? 0}
          rows={lists[index]?.rows ?? []}
          page={pageOf(query[shelf])}
          pageHref={hrefOf(shelf)}
        />
      ))}
    </>
  )
}
