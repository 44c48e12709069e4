import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { Programme } from "@/components/events/programme"
import { pageMetadata } from "@/components/site/page-metadata"
import { PageHeading } from "@/components/ui/page-heading"
import { Paragraphs } from "@/components/ui/paragraphs"
import { filterQuery, listCursors } from "@/domain/events/event-filter"
import { findSeries } from "@/domain/events/find-series"
import { listAround } from "@/domain/events/list-around"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const lookUp = cache(findSeries)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const series = await lookUp((await params).slug)
  if (!series) return { title: "Nothing here", robots: { index: false } }
  const { group } = await currentSettings()
  const { after, before } = listCursors.parse(await searchParams)
  const metadata = pageMetadata({
    title: series.title,
    description:
      series.about.slice(0, 200) || `Every date of ${series.title}, a series that ${group.name} is part of.`,
    path: `/series/${series.slug}`,
    groupName: group.name,
    feeds: filterQuery({ series: series.slug }),
  })
  return after || before ? { ...metadata, robots: { index: false, follow: true } } : metadata
}

/** A series: what it is, every date to come, and those that were. */
export default async function SeriesPage({ params, searchParams }: Props) {
  const series = await lookUp((await params).slug)
  if (!series) notFound()
  const [around, today] = await Promise.all([
    listAround({ series: series.slug }, listCursors.parse(await searchParams)),
    currentSettings().then(todayOfGroup),
  ])
  return (
    <div className="sheet-width">
      <PageHeading over="A series" title={series.title} />
      {series.about && (
        <div className="measure mb-10 text-lg">
          <Paragraphs text={series.about} />
        </div>
      )}
      <Programme
        around={around}
        path={`/series/${series.slug}`}
        query={filterQuery({ series: series.slug })}
        thisYear={today.slice(0, 4)}
        nothingComing="No date is fixed just now."
      />
    </div>
  )
}
