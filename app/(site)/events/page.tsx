import type { Metadata } from "next"
import { ActiveFilters } from "@/components/events/active-filters"
import { EmptyList } from "@/components/events/empty-list"
import { EventFilters } from "@/components/events/event-filters"
import { EventList } from "@/components/events/event-list"
import { MonthView } from "@/components/events/month-view"
import { NoFit } from "@/components/events/no-fit"
import { PastEvents } from "@/components/events/past-events"
import { SearchView } from "@/components/events/search-view"
import { SubscribeLine } from "@/components/events/subscribe-line"
import { ViewLinks } from "@/components/events/view-links"
import { pageMetadata } from "@/components/site/page-metadata"
import { countWithout } from "@/domain/events/count-without"
import { dayOf } from "@/domain/events/event"
import { type EventFilter, eventFilter, filterQuery, isFiltered, tagPath } from "@/domain/events/event-filter"
import { findPlace } from "@/domain/events/find-place"
import { listChoices } from "@/domain/events/list-choices"
import { listEvents } from "@/domain/events/list-events"
import { listMonth } from "@/domain/events/list-month"
import { listPast } from "@/domain/events/list-past"
import { searchEvents } from "@/domain/events/search-events"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const text = (value: string | string[] | undefined) =>
  typeof value === "string" && value ? value : undefined

/** What the address asks for; what it does not understand counts as not asked. */
async function readAddress(searchParams: Props["searchParams"]) {
  const asked = await searchParams
  const { series: _, ...rest } = asked
  const filter = eventFilter.parse(rest)
  const month = /^(19|20)\d\d-(0[1-9]|1[0-2])$/.exec(text(asked.month) ?? "")?.[0]
  return { filter, isMonth: asked.view === "month", month, after: text(asked.after) }
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { group } = await currentSettings()
  const { filter, isMonth, month, after } = await readAddress(searchParams)
  const { longMonth, year } = dayOf(`${month ?? "2000-01"}-01T00:00`)
  const title = isMonth && month ? `${longMonth} ${year}` : filter.q ? `“${filter.q}”` : "What’s on"
  const description = `What ${group.name} is part of: few events, and for each one why it is here and who of us is in it.`
  const path = canonicalOf(filter, isMonth ? { view: "month", month } : {})
  const metadata = pageMetadata({
    title,
    description,
    path,
    groupName: group.name,
    feeds: filterQuery(filter),
  })
  return after || isFiltered(filter) ? { ...metadata, robots: { index: false, follow: true } } : metadata
}

function canonicalOf(filter: EventFilter, view: Record<string, string | undefined>) {
  const asked = Object.values(filter).filter(Boolean).length
  if (!view.view && asked === 1 && filter.tag) return tagPath(filter.tag)
  if (!view.view && asked === 1 && filter.place) return `/places/${filter.place}`
  return `/events${filterQuery(filter, view)}`
}

/** Everything that is on and coming: as a list, as a month, or as what a search finds. One filter for all three. */
export default async function EventsPage({ searchParams }: Props) {
  const { filter, isMonth, month, after } = await readAddress(searchParams)
  const settings = await currentSettings()
  const [choices, place, today] = await Promise.all([
    listChoices(),
    filter.place ? findPlace(filter.place) : null,
    todayOfGroup(settings),
  ])
  const shown = { filter, placeName: place?.name, today }
  const view = isMonth ? { view: "month", month: month ?? today.slice(0, 7) } : {}
  return (
    <div className="sheet-width">
      <div className="pb-8 print:pb-2">
        <header className={`pt-6 ${isMonth ? "no-print" : ""}`}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-1">
            <h1 className="display text-2xl">What’s on</h1>
            <p>
              Every event here has one of us in it. <a href="/how-we-choose">How we choose</a>
            </p>
          </div>
          <div className="mt-2 grid gap-x-10 gap-y-2 md:grid-cols-[auto_minmax(0,1fr)]">
            <ViewLinks
              here={isMonth ? "month" : "list"}
              list={`/events${filterQuery(filter)}`}
              month={`/events${filterQuery(filter, { view: "month" })}`}
            />
            <EventFilters filter={filter} choices={choices} month={view.month} placeName={place?.name} />
          </div>
        </header>
        <ActiveFilters filter={filter} placeName={place?.name} more={view} />
      </div>
      {view.month ? (
        <MonthView
          {...shown}
          month={view.month}
          events={await listMonth(filter, view.month)}
          groupZone={settings.group.zone}
        />
      ) : filter.q ? (
        <SearchView {...shown} q={filter.q} found={await searchEvents({ ...filter, q: filter.q })} />
      ) : (
        <List {...shown} after={after} />
      )}
      <SubscribeLine query={filterQuery(filter)} />
    </div>
  )
}

type Shown = { filter: EventFilter; placeName: string | undefined; today: string; after: string | undefined }

async function List({ filter, placeName, today, after }: Shown) {
  const page = await listEvents(filter, { after })
  const isEmpty = page.events.length === 0
  if (isEmpty && isFiltered(filter) && !after)
    return <NoFit {...{ filter, placeName, today }} waysOut={await countWithout(filter)} />
  const past = after || isFiltered(filter) ? [] : (await listPast({}, { limit: 12 })).events
  return (
    <>
      {isEmpty && <EmptyList isEnd={after !== undefined} />}
      <EventList
        page={page}
        laterHref={(next) => `/events${filterQuery(filter, { after: next })}`}
        firstHref={after ? `/events${filterQuery(filter)}` : null}
      />
      {past.length > 0 && (
        <div className="no-print">
          <PastEvents events={past} thisYear={today.slice(0, 4)}>
            <p className="mt-5">
              <a href="/archive" className="font-semibold">
                Everything that was, by month
              </a>
            </p>
          </PastEvents>
        </div>
      )}
    </>
  )
}
