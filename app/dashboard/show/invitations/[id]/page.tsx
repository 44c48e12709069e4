import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { SentNotice } from "@/components/dashboard/sent-notice"
import { InvitationFacts } from "@/components/invitations/invitation-facts"
import { InvitationMoves } from "@/components/invitations/invitation-moves"
import { InvitationPast } from "@/components/invitations/invitation-past"
import { PageHeading } from "@/components/ui/page-heading"
import { showWords } from "@/domain/episodes/episode"
import { seatsToOffer } from "@/domain/episodes/queries"
import { invitationLabel } from "@/domain/invitations/invitation"
import { invitationOnScreen } from "@/domain/invitations/invitation-on-screen"
import { seatText } from "@/domain/invitations/seat-text"
import { currentSettings } from "@/domain/settings/queries"
import { isId } from "@/lib/text"
import { clockTimeOf, shortDateOf } from "@/lib/zone"
import {
  book,
  came,
  cancel,
  change,
  hear,
  lapse,
  offer,
  putOnPage,
  rest,
  settleAgain,
  takeBack,
  takeNameOff,
  undo,
} from "../actions"

export const metadata: Metadata = { title: "Invitation" }

type Props = { params: Promise<{ id: string }> }

const whatIsHeld = { invitation: "Invitation to", offer: "Other times for", thanks: "Thank you to" }

/** An invitation on one screen: how it stands, what may happen next, every mail, and who did what. */
export default async function InvitationPage({ params }: Props) {
  const editor = await requireEditor()
  const { id } = await params
  const one = isId(id) ? await invitationOnScreen(editor, id) : null
  if (!one) notFound()
  const [{ group, show }, seats, inTime] = await Promise.all([
    currentSettings(),
    seatsToOffer(editor, 0),
    seatsToOffer(editor),
  ])
  const offerable = new Set(inTime.map((seat) => seat.id))
  const moment = (at: Date) => `${shortDateOf(at, group.zone)}, ${clockTimeOf(at, group.zone)}`
  const { row, held } = one
  const words = showWords[show.kind]
  const free = seats
    .filter((seat) => seat.episodeNumber !== row.episodeNumber)
    .map((seat) => ({ value: seat.id, label: seatText(seat), isInTime: offerable.has(seat.id) }))
  return (
    <>
      <PageHeading
        size="room"
        over={<a href="/dashboard/show">{show.name}</a>}
        title={row.guestName}
        lead={invitationLabel(row, words)}
      >
        {held && (
          <SentNotice
            what={`${whatIsHeld[held.what]} ${row.guestName}.`}
            leavesAt={clockTimeOf(held.leavesAt, group.zone)}
            mayUndo
            hidden={{ invitationId: id }}
            undo={undo}
          />
        )}
      </PageHeading>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <InvitationMoves
          one={one}
          words={words}
          seats={free}
          actions={{
            book,
            came,
            cancel,
            change,
            hear,
            lapse,
            offer,
            rest,
            settleAgain,
            takeBack,
            takeNameOff,
          }}
        />
        <InvitationFacts
          one={one}
          words={words}
          day={(at) => shortDateOf(at, group.zone)}
          putOnPage={putOnPage}
        />
      </div>
      <InvitationPast one={one} words={words} moment={moment} />
    </>
  )
}
