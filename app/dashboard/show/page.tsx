import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { CalendarLink } from "@/components/invitations/calendar-link"
import { InvitationList } from "@/components/invitations/invitation-list"
import { SeatingList } from "@/components/invitations/seating-list"
import { SilenceNumbers } from "@/components/invitations/silence-numbers"
import { PageHeading } from "@/components/ui/page-heading"
import { capital, showWords } from "@/domain/episodes/episode"
import { seatingPlans, seatsToOffer } from "@/domain/episodes/queries"
import { countSilence } from "@/domain/invitations/count-silence"
import { listInvitations } from "@/domain/invitations/list-invitations"
import { seatText } from "@/domain/invitations/seat-text"
import { calendarLinkSince } from "@/domain/members/revoke-calendar-link"
import { currentSettings } from "@/domain/settings/queries"
import { shortDateOf } from "@/lib/zone"
import {
  book,
  came,
  dropPortrait,
  endAddress,
  lapse,
  mailedReply,
  makeAddress,
  rest,
  settleAgain,
  showPortrait,
} from "./actions"

export const metadata: Metadata = { title: "Show" }

/** Who is coming, who has not said yet, and how invitations end. */
export default async function ShowRoom() {
  const editor = await requireEditor()
  const [{ group, show }, plans, invitations, silence, seats, since] = await Promise.all([
    currentSettings(),
    seatingPlans(editor),
    listInvitations(editor),
    countSilence(editor),
    seatsToOffer(editor, 0),
    calendarLinkSince(editor),
  ])
  if (!show.isOn) {
    return <PageHeading size="room" title="Show" lead="The show is switched off in the settings." />
  }
  const words = showWords[show.kind]
  const day = (at: Date) => shortDateOf(at, group.zone)
  return (
    <>
      <PageHeading size="room" title={capital(show.name)} />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <InvitationList
          invitations={invitations}
          words={words}
          seats={seats.map((seat) => ({
            value: seat.id,
            label: `${seatText(seat)}, ${words.one} ${seat.episodeNumber}`,
          }))}
          day={day}
          actions={{
            book,
            lapse,
            mailedReply,
            rest,
            came,
            settleAskAgain: settleAgain,
            usePortrait: showPortrait,
            dropPortrait,
          }}
        />
        <div className="grid gap-10">
          <SeatingList plans={plans} words={words} />
          <SilenceNumbers silence={silence} />
          <CalendarLink
            title={`${capital(words.recordings)} in your calendar`}
            one={words.recording}
            since={since && day(since)}
            make={makeAddress}
            revoke={endAddress}
          />
        </div>
      </div>
    </>
  )
}
