import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { EventBody } from "@/components/events/event-body"
import { EventPicture } from "@/components/events/event-picture"
import { showWords } from "@/domain/episodes/episode"
import { nextDates } from "@/domain/events/list-series"
import { draftAsPage } from "@/domain/events/queries"
import { currentSettings } from "@/domain/settings/queries"
import { isId } from "@/lib/text"

export const metadata: Metadata = { title: "Preview" }

/** A draft as everybody will see it, for an editor alone. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const editor = await requireEditor()
  const { id } = await params
  const event = isId(id) ? await draftAsPage(editor, id) : null
  if (!event) notFound()
  const { show } = await currentSettings()
  const seriesDates = event.series ? await nextDates(event.series.slug, event.slug) : []
  return (
    <>
      <p className="my-3 border-y-2 border-ink bg-note px-3 py-2 text-sm">
        A preview: nobody else sees it. <a href={`/dashboard/events/${id}`}>Back to the draft</a>
      </p>
      <EventBody
        event={event}
        seriesDates={seriesDates}
        words={showWords[show.kind]}
        picture={<EventPicture picture={event.picture} base="/dashboard/media" />}
      />
    </>
  )
}
