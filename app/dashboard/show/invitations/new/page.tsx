import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { InviteForm } from "@/components/invitations/invite-form"
import { PageHeading } from "@/components/ui/page-heading"
import { soonestUnhurried } from "@/domain/episodes/episode"
import { seatsToOffer } from "@/domain/episodes/queries"
import { invitationOnScreen } from "@/domain/invitations/invitation-on-screen"
import { seatText } from "@/domain/invitations/seat-text"
import { currentSettings } from "@/domain/settings/queries"
import { isId } from "@/lib/text"
import { invite } from "../actions"

export const metadata: Metadata = { title: "Invite somebody" }

type Props = { searchParams: Promise<{ again?: string | string[] }> }

/** An invitation to somebody who did not write first, or who asked to be asked again. */
export default async function InvitePage({ searchParams }: Props) {
  const editor = await requireEditor()
  const { again } = await searchParams
  const [{ group, show }, seats, before] = await Promise.all([
    currentSettings(),
    seatsToOffer(editor),
    isId(again) ? invitationOnScreen(editor, again) : null,
  ])
  const knownFrom = before ? "You told us that we may ask you again." : ""
  return (
    <div className="max-w-2xl">
      <PageHeading size="room" over={show.name} title="Invite somebody" />
      <InviteForm
        action={invite}
        before={{ email: before?.email ?? "", name: before?.row.guestName ?? "", knownFrom }}
        seats={seats.map((seat) => ({ value: seat.id, label: seatText(seat) }))}
        offered={soonestUnhurried(seats, show.seatsOffered).map(({ id }) => id)}
        sender={senderText(group)}
      />
    </div>
  )
}

/** An address as it stands on an envelope begins with the name already. */
function senderText({ name, postalAddress }: { name: string; postalAddress: string }) {
  if (!postalAddress) return `${name}\nNo postal address yet: an admin adds it in the settings.`
  return postalAddress.startsWith(name) ? postalAddress : `${name}\n${postalAddress}`
}
