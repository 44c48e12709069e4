import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireGuest } from "@/app/actor"
import { GuestBooked } from "@/components/invitations/guest-booked"
import { type ClosedBecause, GuestClosed } from "@/components/invitations/guest-closed"
import { GuestOffer } from "@/components/invitations/guest-offer"
import { GuestPortrait } from "@/components/invitations/guest-portrait"
import { GuestReplyForm } from "@/components/invitations/guest-reply-form"
import { seatChoice } from "@/components/invitations/seat-choice"
import { mayGivePortrait } from "@/domain/invitations/policy"
import { type GuestPage, guestPage } from "@/domain/invitations/queries"
import { currentSettings } from "@/domain/settings/queries"
import { shortDateOf } from "@/lib/zone"
import { givePortrait, reply, takePortraitBack } from "./actions"

export const metadata: Metadata = { title: "Your invitation", robots: { index: false, follow: false } }

type Props = { params: Promise<{ token: string }> }

/** The guest's own page, behind their secret link. Opening it changes nothing; only the form acts. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const guest = await requireGuest(token)
  const [page, { group, show }] = await Promise.all([guestPage(guest), currentSettings()])
  if (!page) notFound()
  return (
    <div className="sheet-width">
      {shown(page)}
      {mayGivePortrait(page) && (
        <GuestPortrait
          give={givePortrait.bind(null, token)}
          remove={takePortraitBack.bind(null, token)}
          name={page.guestName}
          portrait={page.portrait}
          base={`/invitation/${token}/media`}
        />
      )}
    </div>
  )

  function shown(one: GuestPage) {
    const { booked, state } = one
    if (state === "accepted" && booked) {
      const { id: _, ...seat } = seatChoice({ id: "", ...booked })
      return (
        <GuestBooked
          showName={show.name}
          episodeNumber={booked.episodeNumber}
          seat={seat}
          calendarPath={`/invitation/${token}/calendar.ics`}
          contactEmail={group.contactEmail}
        />
      )
    }
    const because = closedBecause(one)
    if (because)
      return <GuestClosed because={because} showName={show.name} contactEmail={group.contactEmail} />
    const seats = one.seats.map(seatChoice)
    return (
      <GuestOffer
        showName={show.name}
        reach={show.reach}
        sentence={one.sentence}
        seats={seats}
        isOfferGone={one.isOfferGone}
        isLate={state === "lapsed"}
        proposed={state === "proposed" ? one.answerWords : ""}
        standsUntil={one.expiresAt && shortDateOf(one.expiresAt, group.zone)}
      >
        <GuestReplyForm action={reply.bind(null, token)} seats={seats} />
      </GuestOffer>
    )
  }
}

function closedBecause({ state, isTooLate }: GuestPage): ClosedBecause | null {
  if (state === "open" || state === "proposed" || state === "lapsed") return isTooLate ? "too-late" : null
  return state === "accepted" ? "cancelled" : state
}
