import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireGuest } from "@/app/actor"
import { zonesFrom } from "@/components/events/edit-typed"
import { GuestBooked } from "@/components/invitations/guest-booked"
import { GuestCancelForm } from "@/components/invitations/guest-cancel-form"
import { GuestChangeForm } from "@/components/invitations/guest-change-form"
import { type ClosedBecause, GuestClosed } from "@/components/invitations/guest-closed"
import { GuestKept } from "@/components/invitations/guest-kept"
import { GuestMoved } from "@/components/invitations/guest-moved"
import { GuestOffer } from "@/components/invitations/guest-offer"
import { GuestPortrait } from "@/components/invitations/guest-portrait"
import { GuestPrep } from "@/components/invitations/guest-prep"
import { GuestReplyForm } from "@/components/invitations/guest-reply-form"
import { GuestZoneForm } from "@/components/invitations/guest-zone-form"
import { seatChoice } from "@/components/invitations/seat-choice"
import { showWords } from "@/domain/episodes/episode"
import { foreseeForgetting } from "@/domain/invitations/foresee-forgetting"
import { type GuestPage, guestPage } from "@/domain/invitations/guest-page"
import { ownTimeText, type SeatTime, seatText } from "@/domain/invitations/seat-text"
import { currentSettings } from "@/domain/settings/queries"
import { clockTimeOf, longDateOf, shortDateOf } from "@/lib/zone"
import {
  cancel,
  change,
  forget,
  givePortrait,
  keep,
  keepPrep,
  prep,
  release,
  reply,
  takePortraitBack,
  zone,
} from "./actions"

export const metadata: Metadata = { title: "Your invitation", robots: { index: false, follow: false } }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ saved?: string | string[] }> }

/** The guest's own page, behind their secret link. Opening it changes nothing; only the forms act. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params
  const guest = await requireGuest(token)
  const [one, { group, show }, { saved }, left] = await Promise.all([
    guestPage(guest),
    currentSettings(),
    searchParams,
    foreseeForgetting(guest),
  ])
  if (!one) notFound()
  const words = showWords[show.kind]
  const choice = (seat: SeatTime & { id: string }) =>
    seatChoice(seat, one.zone && ownTimeText(seat, one.zone))
  const seats = one.seats.map(choice)
  const where = (
    <GuestZoneForm action={zone.bind(null, token)} zone={one.zone} zones={zonesFrom(group.zone)} />
  )
  const moment = (at: Date) => `${longDateOf(at, group.zone)}, ${clockTimeOf(at, group.zone)}`
  const portrait = (
    <GuestPortrait
      give={givePortrait.bind(null, token)}
      remove={takePortraitBack.bind(null, token)}
      name={one.guestName}
      one={words.one}
      portrait={one.portrait}
      base={`/invitation/${token}/media`}
    />
  )
  const prepared = one.may.prepare && (
    <GuestPrep
      portrait={portrait}
      page={one}
      words={words}
      isSaved={saved === "prep"}
      agreedOn={one.release.releasedAt ? moment(one.release.releasedAt) : ""}
      actions={{
        prep: prep.bind(null, token),
        keepPrep: keepPrep.bind(null, token),
        release: release.bind(null, token),
      }}
    />
  )
  return (
    <div className="sheet-width">
      {shown(one)}
      <GuestKept
        path={`/invitation/${token}`}
        left={left}
        one={words.one}
        contactEmail={group.contactEmail}
        forget={forget.bind(null, token)}
      />
    </div>
  )

  function shown(page: GuestPage) {
    const { booked, state, movedFromLocal, may } = page
    if (state === "accepted" && booked) {
      const { id: _, ...seat } = choice({ id: "", ...booked })
      return (
        <GuestBooked
          showName={show.name}
          words={words}
          episodeNumber={booked.episodeNumber}
          seat={seat}
          calendarPath={`/invitation/${token}/calendar.ics`}
          contactEmail={group.contactEmail}
          news={
            movedFromLocal && (
              <GuestMoved
                recording={words.recording}
                before={seatText({ ...booked, recordsLocal: movedFromLocal })}
                keep={keep.bind(null, token)}
              />
            )
          }
          moves={
            <>
              {may.change && <GuestChangeForm action={change.bind(null, token)} seats={seats} />}
              {may.cancel && <GuestCancelForm action={cancel.bind(null, token)} />}
              {where}
            </>
          }
        >
          {prepared}
        </GuestBooked>
      )
    }
    const because = closedBecause(page)
    if (because)
      return (
        <GuestClosed
          because={because}
          showName={show.name}
          recording={words.recording}
          contactEmail={group.contactEmail}
          words={page.isCancelledByGuest ? "" : page.cancelWords}
        >
          {may.rebook && (
            <>
              <h2 className="display mb-4 text-2xl">Would another time suit you?</h2>
              <GuestReplyForm action={reply.bind(null, token)} seats={seats} isRebooking />
            </>
          )}
          {prepared}
        </GuestClosed>
      )
    return (
      <GuestOffer
        showName={show.name}
        words={words}
        reach={show.reach}
        sentence={page.sentence}
        seats={seats}
        isOfferGone={page.isOfferGone}
        isLate={state === "lapsed"}
        proposed={state === "proposed" ? page.answerWords : ""}
        standsUntil={page.expiresAt && shortDateOf(page.expiresAt, group.zone)}
        knownFrom={page.knownFrom}
        where={where}
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
