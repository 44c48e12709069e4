import "server-only"
import * as z from "zod"
import type { Pitcher } from "@/domain/actors/actor"
import { forgetLonely } from "@/domain/contacts/forget-lonely"
import { neverMail } from "@/domain/contacts/never-mail"
import { overStates } from "@/domain/invitations/forget-invitation"
import { type Prisma, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { forget } from "./forget-pitches"
import { isTold } from "./whole-pitch"
import { takeBack } from "./withdraw-pitch"

export const forgetInput = z.object({
  forget: z.literal("forget", "Please choose, then press."),
  never: z.literal("yes").optional(),
})

/**
 * The pitcher wants to be forgotten: what is open is closed, then every word goes at once, and so does the address when
 * nothing else stands on it. An answer that was told stays as a count. With `isNever` one keyed hash of the address
 * stays (see never-mail). What is public goes first, by an editor's hand. Refuses: already-listed, already-booked.
 */
export function forgetMe(pitcher: Pitcher, { isNever }: { isNever: boolean }) {
  return transaction(async (tx) => {
    const { pitchId } = pitcher
    // Locked, then read: deciding and forgetting wait for one another here.
    await tx.$queryRaw`select 1 from pitches where id = ${pitchId}::uuid for update`
    const pitch = await tx.pitch.findUnique({ where: { id: pitchId }, include: whole })
    if (!pitch || pitch.forgottenAt) return ok(null)
    if (!(await isOffTheCalendar(tx, pitchId))) return refuse("already-listed")
    if (isOpen(pitch)) {
      const taken = await takeBack(tx, pitcher)
      if (!taken.ok) return taken
    }
    const forgotten = await forget(tx, pitcher, pitchId)
    if (!forgotten.ok) return forgotten
    // Asked for from this address while the form was closed.
    await tx.openingAlert.deleteMany({ where: { email: pitch.contact.email } })
    await tx.mail.deleteMany({ where: { kind: "opening", toEmail: pitch.contact.email } })
    if (isNever) await neverMail(tx, pitch.contact.email)
    // A new pitch from this address, saved in this moment, keeps the address: it waits here, or is seen here.
    await tx.$queryRaw`select 1 from contacts where id = ${pitch.contactId}::uuid for update`
    await forgetLonely(tx, pitch.contactId)
    return ok(null)
  })
}

const whole = {
  contact: true,
  decisions: { where: { undoneAt: null, supersededAt: null }, include: { mail: true, invitation: true } },
} satisfies Prisma.PitchInclude

/** Whether something would still happen with it: a told no, and an invitation that came to nothing, are over. */
function isOpen({ withdrawnAt, decisions: [decision] }: Prisma.PitchGetPayload<{ include: typeof whole }>) {
  if (withdrawnAt) return false
  if (!decision || decision.outcome === "approved") return true
  if (decision.outcome === "lapsed" || decision.outcome === "spam") return false
  const { invitation } = decision
  // Who was forgotten as a guest is not kept here by the seat they had.
  const isOver =
    invitation?.forgottenAt != null || overStates.some((state) => state === (invitation?.state ?? "declined"))
  return !isOver || !isTold(decision.mail?.state)
}

/** Drafts that were taken down stay with the group, and no longer with this pitch. False: one is public. */
async function isOffTheCalendar(tx: Transaction, pitchId: string): Promise<boolean> {
  const events = await tx.$queryRaw<{ id: string; state: string; wasPublic: boolean }[]>`
    select e.id, e.state::text as state, e.was_public_at is not null as "wasPublic"
    from proposed_events p join events e on e.id = p.event_id where p.pitch_id = ${pitchId}::uuid for update of e`
  if (events.some(({ state }) => state !== "draft")) return false
  const takenDown = events.filter(({ wasPublic }) => wasPublic).map(({ id }) => id)
  await tx.proposedEvent.updateMany({
    where: { pitchId, eventId: { in: takenDown } },
    data: { eventId: null },
  })
  return true
}
