import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { EditForm } from "@/components/events/edit-form"
import { zonesFrom } from "@/components/events/edit-typed"
import { PageHeading } from "@/components/ui/page-heading"
import { listPlaces } from "@/domain/events/list-places"
import { listSeries } from "@/domain/events/list-series"
import { namedMembers } from "@/domain/members/queries"
import { currentSettings } from "@/domain/settings/queries"
import { draft } from "./actions"

export const metadata: Metadata = { title: "New event" }

export default async function NewEventPage() {
  const editor = await requireEditor()
  const [{ group }, members, places, series] = await Promise.all([
    currentSettings(),
    namedMembers(editor),
    listPlaces(editor),
    listSeries(editor),
  ])
  const standsForIt = members.some((one) => one.id === editor.memberId) ? editor.memberId : ""
  return (
    <>
      <PageHeading size="room" title="New event" />
      <EditForm
        action={draft}
        state="draft"
        before={{ zone: group.zone, involvementKind: "hosting", involvementMemberId: standsForIt }}
        offered={{ zones: zonesFrom(group.zone), members, places, series }}
      />
    </>
  )
}
