import type { Metadata } from "next"
import { EmbedList } from "@/components/events/embed-list"
import { eventFilter, filterQuery } from "@/domain/events/event-filter"
import { listEvents } from "@/domain/events/list-events"
import { nameFilter } from "@/domain/events/name-filter"
import { currentSettings } from "@/domain/settings/queries"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: "What’s on", robots: { index: false, follow: true } }

const [usual, most] = [5, 20]
const looks: Record<string, string> = { light: "in-light", dark: "in-dark" }

/** The list for a frame on another site: no header, no script, and every link opens in the whole window. */
export default async function EmbedPage({ searchParams }: Props) {
  const asked = await searchParams
  const filter = eventFilter.parse(asked)
  const limit = Math.min(most, Math.max(1, Number.parseInt(String(asked.limit), 10) || usual))
  const [{ events, next }, words, { group }] = await Promise.all([
    listEvents(filter, { limit }),
    nameFilter(filter),
    currentSettings(),
  ])
  return (
    <main className={`min-h-dvh bg-paper p-4 text-ink sm:p-6 ${looks[String(asked.theme)] ?? ""}`}>
      <EmbedList
        events={events}
        groupName={group.name}
        words={words}
        all={`/events${filterQuery(filter)}`}
        isMore={next !== null}
      />
    </main>
  )
}
