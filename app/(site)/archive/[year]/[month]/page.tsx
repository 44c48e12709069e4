import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { ArchiveMonth } from "@/components/events/archive-month"
import { pageMetadata } from "@/components/site/page-metadata"
import { PageHeading } from "@/components/ui/page-heading"
import { countMonths } from "@/domain/events/count-months"
import { dayOf } from "@/domain/events/event"
import { listCursors } from "@/domain/events/event-filter"
import { lastDayOf } from "@/domain/events/list-month"
import { listPast } from "@/domain/events/list-past"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"

type Props = {
  params: Promise<{ year: string; month: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const months = cache(countMonths)

/** The month with its neighbours in which something was; null for any other address. */
const lookUp = cache(async (year: string, month: string) => {
  const all = await months()
  const index = all.findIndex((one) => one.year === year && one.month === month)
  const found = all[index]
  return found ? { ...found, later: all[index - 1], earlier: all[index + 1] } : null
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { year, month } = await params
  const found = await lookUp(year, month)
  if (!found) return { title: "Nothing here", robots: { index: false } }
  const { group } = await currentSettings()
  const title = `${dayOf(`${year}-${month}-01T00:00`).longMonth} ${year}`
  const description = `What ${group.name} was part of in ${title}.`
  const metadata = pageMetadata({
    title,
    description,
    path: `/archive/${year}/${month}`,
    groupName: group.name,
  })
  return listCursors.parse(await searchParams).before
    ? { ...metadata, robots: { index: false, follow: true } }
    : metadata
}

/** What was in one month, the latest first. */
export default async function ArchiveMonthPage({ params, searchParams }: Props) {
  const { year, month } = await params
  const found = await lookUp(year, month)
  if (!found) notFound()
  const { before } = listCursors.parse(await searchParams)
  const key = `${year}-${month}`
  const [past, today] = await Promise.all([
    listPast({ from: `${key}-01`, to: lastDayOf(key) }, { before, limit: 100 }),
    currentSettings().then(todayOfGroup),
  ])
  return (
    <div className="sheet-width">
      <PageHeading over="What was" title={`${dayOf(`${key}-01T00:00`).longMonth} ${year}`} />
      <ArchiveMonth page={past} found={found} isLater={before !== undefined} thisYear={today.slice(0, 4)} />
    </div>
  )
}
