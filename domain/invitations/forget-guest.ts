import "server-only"
import * as z from "zod"
import type { Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { forgetLonely } from "@/domain/contacts/forget-lonely"
import { neverMail } from "@/domain/contacts/never-mail"
import { clockNow } from "@/lib/clock"
import { type Prisma, type Transaction, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { callOff } from "./cancel-seat"
import { forgetAllButName, forgetInvitation } from "./forget-invitation"
import type { Left } from "./invitation"
import { mayCancel } from "./policy"
import { lockedInvitation, type WholeInvitation } from "./queries"

export const forgetInput = z.object({
  forget: z.literal("forget", "Please choose, then press."),
  never: z.literal("yes").optional(),
})

/**
 * The guest wants to be forgotten, in all invitations that are theirs: an open one is a no, a seat is given up without a
 * mail (there is no address left to send it to), then every word goes, and so does the address when nothing else stands
 * on it. Of a recording the name stays on the episode's page. With `isNever` one keyed hash of the address stays (see
 * never-mail). Nothing is refused, and pressed twice it is done once; the result names what is left, for us to say so.
 */
export function forgetGuest(guest: Guest, { isNever }: { isNever: boolean }) {
  return transaction(async (tx) => {
    const { contact } = await tx.invitation.findUniqueOrThrow({
      where: { id: guest.invitationId },
      include: { contact: true },
    })
    // Locked in one order, then read: booking, recording and forgetting wait for one another here.
    const all = await tx.invitation.findMany({
      where: goesWith(guest),
      select: { id: true },
      orderBy: { id: "asc" },
    })
    const left = new Set<Left>()
    let forgotten = 0
    for (const { id } of all) {
      const one = await lockedInvitation(tx, id)
      if (!one) continue
      const what = await forgetOne(tx, guest, one)
      if (what) left.add(what)
      forgotten++
    }
    if (forgotten === 0) return ok({ left: [] })
    // Asked for from this address while the form was closed.
    await tx.openingAlert.deleteMany({ where: { email: contact.email } })
    await tx.mail.deleteMany({ where: { kind: "opening", toEmail: contact.email } })
    if (isNever) await neverMail(tx, contact.email)
    // Whoever invites or pitches from this address in this moment keeps it: they wait here, or are seen here.
    await tx.$queryRaw`select 1 from contacts where id = ${contact.id}::uuid for update`
    await forgetLonely(tx, contact.id)
    if ((await tx.pitch.count({ where: { contactId: contact.id, forgottenAt: null } })) > 0) left.add("pitch")
    return ok({ left: [...left] })
  })
}

/** What else is theirs goes with this one. Those of a pitch that we still have wait for the pitch, on its own page. */
export const goesWith = ({ invitationId: id }: Guest) =>
  ({
    forgottenAt: null,
    contact: { invitations: { some: { id } } },
    OR: [{ id }, { decision: { is: null } }, { decision: { pitch: { forgottenAt: { not: null } } } }],
  }) satisfies Prisma.InvitationWhereInput

async function forgetOne(tx: Transaction, guest: Guest, one: WholeInvitation): Promise<Left | null> {
  const { id } = one
  const now = await clockNow(tx)
  const [booking] = one.bookings
  const isSeated =
    booking !== undefined && mayCancel({ ...one, isOver: booking.seat.episode.recordsAt <= now })
  if (isSeated) await callOff(tx, guest, booking, "")
  if (one.state === "open" || one.state === "proposed")
    await tx.invitation.update({
      where: { id },
      data: { state: "declined", answeredAt: now, version: { increment: 1 } },
    })
  const isWhole = await forgetInvitation(tx, id)
  if (!isWhole) await forgetAllButName(tx, id)
  await recordEntry(tx, guest, "invitation.forgotten", id, { isNameKept: !isWhole })
  return isSeated ? "entry" : isWhole ? null : "name"
}
