import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { requireEditor } from "@/app/actor"
import { EditForm } from "@/components/events/edit-form"
import { EditPicture } from "@/components/events/edit-picture"
import { EditRecap } from "@/components/events/edit-recap"
import { EditState } from "@/components/events/edit-state"
import { editTyped, zonesFrom } from "@/components/events/edit-typed"
import { SharePanel } from "@/components/events/share-panel"
import { recipientOf } from "@/components/pitches/review-told"
import { PageHeading } from "@/components/ui/page-heading"
import { Panel } from "@/components/ui/panel"
import { showWords } from "@/domain/episodes/episode"
import { airedEpisodes } from "@/domain/episodes/queries"
import { whenText } from "@/domain/events/event"
import { listPlaces } from "@/domain/events/list-places"
import { listSeries } from "@/domain/events/list-series"
import { mayEditEvent, mayWriteRecap, movesOf } from "@/domain/events/policy"
import { eventBySlug } from "@/domain/events/queries"
import { readForEditing } from "@/domain/events/read-for-editing"
import { namedMembers } from "@/domain/members/queries"
import { pitchBehindEvent } from "@/domain/pitches/queries"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"
import { isId } from "@/lib/text"
import * as actions from "./actions"
import { savePicture, takePictureOff } from "./picture/actions"

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ saved?: string; copied?: string; picture?: string }>
}

const lookUp = cache(async (id: string) => {
  const editor = await requireEditor()
  return { editor, event: isId(id) ? await readForEditing(editor, id) : null }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await lookUp((await params).id)
  return { title: event?.title ?? "Event" }
}

export default async function EventEditPage({ params, searchParams }: Props) {
  const [{ id }, { saved, copied, picture: pictureDone }] = await Promise.all([params, searchParams])
  const { editor, event } = await lookUp(id)
  if (!event) notFound()
  const [{ group, show }, members, places, series, pitch, aired, listed] = await Promise.all([
    currentSettings(),
    namedMembers(editor),
    listPlaces(editor),
    listSeries(editor),
    pitchBehindEvent(editor, event.id),
    airedEpisodes(60),
    event.state === "draft" ? null : eventBySlug(event.slug),
  ])
  const on = { id: event.id, version: event.version }
  const { publish, postpone, newDate, takeDown, cancel, explain, discard, copy, differs } = actions
  return (
    <>
      <PageHeading size="room" title={event.title}>
        <p className="mt-2 flex flex-wrap gap-x-5 text-sm">
          {pitch && <a href={`/dashboard/pitches/${pitch.pitchId}`}>The pitch it came from</a>}
          {saved && <span role="status">Saved.</span>}
          {copied && <span role="status">A copy. Check its day, then its text.</span>}
        </p>
      </PageHeading>
      <EditState
        event={event}
        may={movesOf(editor, event)}
        actions={{
          ...{ publish, postpone, giveNewDate: newDate, takeDown, cancel, explain, discard, copy },
          tellApart: differs,
        }}
        tells={pitch?.isMailWaiting ? recipientOf(pitch) : null}
      />
      {mayWriteRecap(editor, event) && (
        <div className="mb-10">
          <Panel title="Afterwards" id="recap">
            <EditRecap
              action={actions.recap}
              on={on}
              before={{ recap: event.recap, coveredBy: event.coveredBy?.toString() ?? "" }}
              episodes={show.isOn ? aired.episodes : []}
              one={showWords[show.kind].one}
            />
          </Panel>
        </div>
      )}
      {listed?.found === "page" && (
        <div className="mb-8">
          <SharePanel event={listed.event} baseUrl={env().BASE_URL} />
        </div>
      )}
      {mayEditEvent(editor, event) && (
        <EditForm
          action={actions.edit}
          hidden={on}
          state={event.state}
          before={editTyped(event)}
          offered={{ zones: zonesFrom(group.zone), members, places, series }}
          inherited={
            event.place && {
              place: event.place.name,
              access: event.place.access,
              note: event.place.accessNote,
            }
          }
          announced={
            event.state === "postponed" ? whenText({ ...event, zone: event.zone ?? group.zone }) : null
          }
        />
      )}
      {mayEditEvent(editor, event) && (
        <EditPicture
          eventId={event.id}
          picture={event.picture}
          save={savePicture}
          remove={takePictureOff}
          done={pictureDone}
        />
      )}
    </>
  )
}
