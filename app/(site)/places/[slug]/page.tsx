import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { PlaceFacts } from "@/components/events/place-facts"
import { Programme } from "@/components/events/programme"
import { pageMetadata } from "@/components/site/page-metadata"
import { PageHeading } from "@/components/ui/page-heading"
import { filterQuery, listCursors } from "@/domain/events/event-filter"
import { findPlace } from "@/domain/events/find-place"
import { listAround } from "@/domain/events/list-around"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const lookUp = cache(findPlace)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const place = await lookUp((await params).slug)
  if (!place) return { title: "Nothing here", robots: { index: false } }
  const { group } = await currentSettings()
  const { after, before } = listCursors.parse(await searchParams)
  const where = [place.address, place.city].filter(Boolean).join(", ")
  const metadata = pageMetadata({
    title: [place.name, place.city].filter(Boolean).join(", "),
    description: `What ${group.name} is part of at ${place.name}${where && ` (${where})`}: what is coming, what was, and what to know before you come.`,
    path: `/places/${place.slug}`,
    groupName: group.name,
    feeds: filterQuery({ place: place.slug }),
  })
  return after || before ? { ...metadata, robots: { index: false, follow: true } } : metadata
}

/** One place: how to get there and in, what is coming there, and what was. */
export default async function PlacePage({ params, searchParams }: Props) {
  const place = await lookUp((await params).slug)
  if (!place) notFound()
  const [around, today] = await Promise.all([
    listAround({ place: place.slug }, listCursors.parse(await searchParams)),
    currentSettings().then(todayOfGroup),
  ])
  return (
    <div className="sheet-width">
      <PageHeading over="Where we meet" title={place.name} />
      <PlaceFacts place={place} />
      <Programme
        around={around}
        path={`/places/${place.slug}`}
        query={filterQuery({ place: place.slug })}
        thisYear={today.slice(0, 4)}
        nothingComing="Nothing is coming there just now."
      />
    </div>
  )
}
