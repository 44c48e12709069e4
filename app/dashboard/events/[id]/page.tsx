import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { EditForm } from "@/components/events/edit-form"
import { EditPicture } from "@/components/events/edit-picture"
import { EditState } from "@/components/events/edit-state"
import { editTyped, zonesFrom } from "@/components/events/edit-typed"
import { SharePanel } from "@/components/events/share-panel"
import { recipientOf } from "@/components/pitches/review-told"
import { PageHeading } from "@/components/ui/page-heading"
import { mayCancelEvent, mayEditEvent, mayPublishEvent, mayTakeDownEvent } from "@/domain/events/policy"
import { eventBySlug, eventForEditing } from "@/domain/events/queries"
import { namedMembers } from "@/domain/members/queries"
import { pitchBehindEvent } from "@/domain/pitches/queries"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"
import { isId } from "@/lib/text"
import { cancel, edit, publish, takeDown } from "./actions"
import { savePicture, takePictureOff } from "./picture/actions"

export const metadata: Metadata = { title: "Event" }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string>> }

export default async function EventEditPage({ params, searchParams }: Props) {
  const editor = await requireEditor()
  const [{ id }, { saved, picture: pictureDone }] = await Promise.all([params, searchParams])
  const event = isId(id) ? await eventForEditing(editor, id) : null
  if (!event) notFound()
  const listed = event.state === "draft" ? null : await eventBySlug(event.slug)
  const [{ group }, members, pitch] = await Promise.all([
    currentSettings(),
    namedMembers(editor),
    pitchBehindEvent(editor, event.id),
  ])
  return (
    <>
      <PageHeading size="room" title={event.title}>
        <p className="mt-2 flex flex-wrap gap-x-5 text-sm">
          {pitch && <a href={`/dashboard/pitches/${pitch.pitchId}`}>The pitch it came from</a>}
          {saved && <span role="status">Saved.</span>}
        </p>
      </PageHeading>
      <EditState
        event={event}
        may={{
          publish: mayPublishEvent(editor, event),
          takeDown: mayTakeDownEvent(editor, event),
          cancel: mayCancelEvent(editor, event),
        }}
        actions={{ publish, takeDown, cancel }}
        tells={pitch?.isMailWaiting ? recipientOf(pitch) : null}
      />
      {listed?.found === "page" && <SharePanel event={listed.event} baseUrl={env().BASE_URL} />}
      {mayEditEvent(editor, event) && (
        <EditForm
          action={edit}
          hidden={{ id: event.id, version: event.version }}
          submit={event.state === "draft" ? "Save the draft" : "Save: everybody sees it"}
          before={editTyped(event)}
          zones={zonesFrom(group.zone)}
          members={members}
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
