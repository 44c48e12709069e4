import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Programme } from "@/components/events/programme"
import { pageMetadata } from "@/components/site/page-metadata"
import { PageHeading } from "@/components/ui/page-heading"
import { eventFilter, filterQuery, listCursors, tagPath } from "@/domain/events/event-filter"
import { listAround } from "@/domain/events/list-around"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"

type Props = {
  params: Promise<{ tag: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The tag that the address names, as we write it; nothing when it cannot be one. */
function tagIn(part: string): string | undefined {
  try {
    return eventFilter.parse({ tag: decodeURIComponent(part) }).tag
  } catch {
    return undefined
  }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const tag = tagIn((await params).tag)
  if (!tag) return { title: "Nothing here", robots: { index: false } }
  const { group } = await currentSettings()
  const { after, before } = listCursors.parse(await searchParams)
  const metadata = pageMetadata({
    title: `About ${tag}`,
    description: `What ${group.name} is part of that is about ${tag}: what is coming, and what was.`,
    path: tagPath(tag),
    groupName: group.name,
    feeds: filterQuery({ tag }),
  })
  return after || before ? { ...metadata, robots: { index: false, follow: true } } : metadata
}

/** Everything about one thing. */
export default async function TagPage({ params, searchParams }: Props) {
  const tag = tagIn((await params).tag)
  if (!tag) notFound()
  const around = await listAround({ tag }, listCursors.parse(await searchParams))
  const isCursored = around.after !== undefined || around.before !== undefined
  if (!isCursored && around.coming.events.length + around.past.events.length === 0) notFound()
  const today = await todayOfGroup(await currentSettings())
  return (
    <div className="sheet-width">
      <PageHeading over="About" title={tag} />
      <Programme
        around={around}
        path={tagPath(tag)}
        query={filterQuery({ tag })}
        thisYear={today.slice(0, 4)}
        nothingComing="Nothing about it is coming just now."
      />
    </div>
  )
}
