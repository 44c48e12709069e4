import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { PageHeading } from "@/components/ui/page-heading"
import { listSeries } from "@/domain/events/list-series"

export const metadata: Metadata = { title: "Series" }

export default async function SeriesRoom() {
  const editor = await requireEditor()
  const series = await listSeries(editor)
  return (
    <>
      <PageHeading size="room" title="Series">
        <p className="mt-2 text-sm">
          <a href="/dashboard/events">All events</a>
        </p>
      </PageHeading>
      {series.length === 0 && (
        <p className="measure border-y border-line py-4">
          Nothing repeats yet. Open an event and choose “Repeat it”: each date becomes a draft of its own.
        </p>
      )}
      <ul>
        {series.map(({ id, title, drafts, coming, past }) => (
          <li
            key={id}
            className="relative flex flex-wrap items-baseline gap-x-4 border-b border-line py-2.5 hover:bg-note"
          >
            <a
              href={`/dashboard/events/series/${id}`}
              data-row
              dir="auto"
              className="quiet font-semibold before:absolute before:inset-0"
            >
              {title}
            </a>
            <span className="text-sm text-muted">
              {[
                `${coming} to come`,
                drafts > 0 && `${drafts} ${drafts === 1 ? "draft" : "drafts"}`,
                `${past} past`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
