import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { MoveForm } from "@/components/invitations/move-form"
import { PageHeading } from "@/components/ui/page-heading"
import { showWords } from "@/domain/episodes/episode"
import { recordingOf } from "@/domain/episodes/queries"
import { zoneName } from "@/domain/events/event"
import { currentSettings } from "@/domain/settings/queries"
import { isId } from "@/lib/text"
import { moveRecording } from "../../invitations/actions"

export const metadata: Metadata = { title: "Another time" }

type Props = { params: Promise<{ episodeId: string }> }

/** Another time for a recording; whoever has a seat hears of it at once. */
export default async function MovePage({ params }: Props) {
  const editor = await requireEditor()
  const { episodeId } = await params
  const [episode, { show }] = await Promise.all([
    isId(episodeId) ? recordingOf(editor, episodeId) : null,
    currentSettings(),
  ])
  if (!episode) notFound()
  const { recordingOf: what, recordAt, again } = showWords[show.kind]
  return (
    <>
      <PageHeading
        size="room"
        over={<a href="/dashboard/show">{show.name}</a>}
        title={`Move ${what} ${episode.number}`}
      />
      <MoveForm
        action={moveRecording}
        episode={{ ...episode, zoneName: zoneName(episode.zone) }}
        words={{ recordAt, again }}
      />
    </>
  )
}
