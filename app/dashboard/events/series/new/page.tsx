import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { SeriesLayOut } from "@/components/events/series-lay-out"
import { PageHeading } from "@/components/ui/page-heading"
import { dayOf, whenText } from "@/domain/events/event"
import { readForEditing } from "@/domain/events/read-for-editing"
import { currentSettings } from "@/domain/settings/queries"
import { isId } from "@/lib/text"
import { layOut } from "../actions"

export const metadata: Metadata = { title: "New series" }

/** An event becomes the first date of a series. */
export default async function NewSeriesPage({ searchParams }: { searchParams: Promise<{ event?: string }> }) {
  const editor = await requireEditor()
  const { event: id } = await searchParams
  const event = isId(id) ? await readForEditing(editor, id) : null
  if (!event) notFound()
  if (event.series) redirect(`/dashboard/events/series/${event.series.id}`)
  const { group } = await currentSettings()
  return (
    <>
      <PageHeading size="room" title="Repeat it">
        <p className="measure mt-3">
          The first date is{" "}
          <a href={`/dashboard/events/${event.id}`}>
            <bdi>{event.title}</bdi>
          </a>
          , {whenText({ ...event, zone: event.zone ?? group.zone })}. Every further one becomes a draft with
          the same text, hour and place, and can be changed alone.
        </p>
      </PageHeading>
      <SeriesLayOut
        action={layOut}
        hidden={{ eventId: event.id }}
        before={{ title: event.title }}
        weekday={dayOf(event.startsLocal).longWeekday}
        isNew
      />
    </>
  )
}
