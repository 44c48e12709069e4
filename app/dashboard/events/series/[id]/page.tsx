import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { requireEditor } from "@/app/actor"
import { SeriesDates } from "@/components/events/series-dates"
import { SeriesForm } from "@/components/events/series-form"
import { SeriesLayOut } from "@/components/events/series-lay-out"
import { SeriesPublish } from "@/components/events/series-publish"
import { rhythmTyped } from "@/components/events/series-typed"
import { Fold } from "@/components/ui/fold"
import { PageHeading } from "@/components/ui/page-heading"
import { Panel } from "@/components/ui/panel"
import { dayOf } from "@/domain/events/event"
import { seriesForEditing } from "@/domain/events/list-series"
import { isId } from "@/lib/text"
import { edit, more, publishAll } from "../actions"

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ saved?: string; made?: string; published?: string }>
}

const lookUp = cache(async (id: string) => {
  const editor = await requireEditor()
  return isId(id) ? seriesForEditing(editor, id) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await lookUp((await params).id))?.title ?? "Series" }
}

export default async function SeriesPage({ params, searchParams }: Props) {
  const [{ id }, { saved, made, published }] = await Promise.all([params, searchParams])
  const series = await lookUp(id)
  if (!series) notFound()
  const drafts = series.dates.filter((one) => one.state === "draft" && !one.isOver).length
  const said = saved ? "Saved." : made ? `Drafts made: ${made}.` : published ? `Published: ${published}.` : ""
  const weekday = dayOf(series.dates.at(-1)?.startsLocal ?? "2026-01-01T00:00").longWeekday
  return (
    <>
      <PageHeading size="room" title={series.title}>
        <p className="mt-2 flex flex-wrap gap-x-5 text-sm">
          <a href="/dashboard/events/series">All series</a>
          <span role="status">{said}</span>
        </p>
      </PageHeading>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0">
          <Panel title="Dates">
            {drafts > 0 && (
              <div className="mb-4">
                <SeriesPublish action={publishAll} id={series.id} drafts={drafts} />
              </div>
            )}
            <SeriesDates dates={series.dates} title={series.title} />
            {series.dates.length > 0 && (
              <Fold summary="Add more dates">
                <SeriesLayOut
                  action={more}
                  hidden={{ id: series.id }}
                  before={rhythmTyped(series.rule)}
                  weekday={weekday}
                  isNew={false}
                />
              </Fold>
            )}
          </Panel>
        </div>
        <Panel title="About all of them">
          <SeriesForm
            action={edit}
            on={{ id: series.id, version: series.version }}
            before={{
              title: series.title,
              about: series.about,
              isNextOnly: series.isNextOnly ? "on" : "",
            }}
          />
        </Panel>
      </div>
    </>
  )
}
