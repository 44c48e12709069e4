import "server-only"
import type { Guest } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { goesWith } from "./forget-guest"
import { seatedStates } from "./forget-invitation"
import type { Left } from "./invitation"
import { mayCancel } from "./policy"

/** What would be left if the guest were forgotten now: said before they press, as forgetGuest says it afterwards. */
export async function foreseeForgetting(guest: Guest): Promise<Left[]> {
  const [rows, pitches, now] = await Promise.all([
    db.invitation.findMany({
      where: { ...goesWith(guest), state: { in: [...seatedStates] } },
      include: { bookings: { where: { endedAt: null }, include: { seat: { include: { episode: true } } } } },
    }),
    db.pitch.count({
      where: { contact: { invitations: { some: { id: guest.invitationId } } }, forgottenAt: null },
    }),
    clockNow(db),
  ])
  const seated = rows.map(({ state, bookings: [booking] }) =>
    mayCancel({ state, isOver: booking !== undefined && booking.seat.episode.recordsAt <= now })
      ? "entry"
      : "name",
  )
  return [...new Set<Left>([...seated, ...(pitches > 0 ? ["pitch" as const] : [])])]
}
