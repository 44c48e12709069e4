import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { EventFacts } from "@/components/events/event-facts"
import { EventHeader } from "@/components/events/event-header"
import { EventPicture } from "@/components/events/event-picture"
import { WhyFull } from "@/components/events/why-full"
import { Paragraphs } from "@/components/ui/paragraphs"
import { draftAsPage } from "@/domain/events/queries"
import { isId } from "@/lib/text"

export const metadata: Metadata = { title: "Preview" }

/** A draft as everybody will see it, for an editor alone. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const editor = await requireEditor()
  const { id } = await params
  const event = isId(id) ? await draftAsPage(editor, id) : null
  if (!event) notFound()
  return (
    <article>
      <p className="mt-3 border-y-2 border-ink bg-note px-3 py-2 text-sm">
        A preview: nobody else sees it. <a href={`/dashboard/events/${id}`}>Back to the draft</a>
      </p>
      <EventHeader event={event} />
      <div className="grid gap-x-16 gap-y-10 pt-8 lg:grid-cols-[8fr_4fr]">
        <div className="grid content-start gap-12">
          <WhyFull event={event} />
          <EventPicture picture={event.picture} base="/dashboard/media" />
          <Paragraphs text={event.description} />
        </div>
        <EventFacts event={event} />
      </div>
    </article>
  )
}
