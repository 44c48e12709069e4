import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { InvitationList } from "@/components/invitations/invitation-list"
import { SeatingList } from "@/components/invitations/seating-list"
import { SilenceNumbers } from "@/components/invitations/silence-numbers"
import { PageHeading } from "@/components/ui/page-heading"
import { seatingPlans, seatsToOffer } from "@/domain/episodes/queries"
import { invitationsForEditors, silenceInNumbers } from "@/domain/invitations/queries"
import { seatText } from "@/domain/invitations/seat-text"
import { currentSettings } from "@/domain/settings/queries"
import { shortDateOf } from "@/lib/zone"
import { book, lapse, mailedReply } from "./actions"

export const metadata: Metadata = { title: "Show" }

/** Who is coming, who has not said yet, and how invitations end. */
export default async function ShowRoom() {
  const editor = await requireEditor()
  const [{ group, show }, plans, invitations, silence, seats] = await Promise.all([
    currentSettings(),
    seatingPlans(editor),
    invitationsForEditors(editor),
    silenceInNumbers(editor),
    seatsToOffer(editor, 0),
  ])
  if (!show.isOn) {
    return <PageHeading size="room" title="Show" lead="The show is switched off in the settings." />
  }
  return (
    <>
      <PageHeading size="room" title={show.name} />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <InvitationList
          invitations={invitations}
          seats={seats.map((seat) => ({
            value: seat.id,
            label: `${seatText(seat)}, episode ${seat.episodeNumber}`,
          }))}
          day={(at) => shortDateOf(at, group.zone)}
          actions={{ book, lapse, mailedReply }}
        />
        <div className="grid gap-10">
          <SeatingList plans={plans} />
          <SilenceNumbers silence={silence} />
        </div>
      </div>
    </>
  )
}
