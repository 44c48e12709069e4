import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { fromLocalTime, instantOf, toLocalTime } from "@/lib/zone"
import { movedMail } from "./emails"
import { lockedInvitation, seatFacts, timeOfEpisode } from "./queries"

const wallTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/, "Give a date and a time.")

export const moveInput = z.object({
  episodeId: z.uuid(),
  version: z.coerce.number().pipe(z.int32()),
  recordsLocal: wallTime,
  words: paragraphs(600),
})
export type MoveInput = z.infer<typeof moveInput>

/**
 * Another recording time, as wall time in the episode's zone; it airs as long after it as before. Whoever has a seat is
 * told at once, with the entry of their calendar moved along, and keeps it or changes. Recordings that have begun stay
 * where they were. Refuses: changed-meanwhile, in-the-past, same-time.
 */
export function moveEpisode(editor: Editor, { episodeId, version, recordsLocal, words }: MoveInput) {
  return transaction(async (tx) => {
    // The episode first, the invitations after it, as who books it does: who comes now waits, and hears the new time.
    await tx.$queryRaw`select 1 from episodes where id = ${episodeId}::uuid for no key update`
    const before = await tx.episode.findUnique({ where: { id: episodeId } })
    const now = await clockNow(tx)
    if (!before || before.version !== version || before.skippedAt) return refuse("changed-meanwhile")
    const recordsAt = instantOf(recordsLocal, before.zone)
    if (before.recordsAt <= now || recordsAt <= now) return refuse("in-the-past")
    if (recordsLocal.slice(0, 16) === toLocalTime(before.recordsLocal)) return refuse("same-time")
    const airsAt = new Date(before.airsAt.getTime() + recordsAt.getTime() - before.recordsAt.getTime())
    const episode = await tx.episode.update({
      where: { id: episodeId },
      data: { recordsLocal: fromLocalTime(recordsLocal), airsAt, version: { increment: 1 } },
    })
    await recordEntry(tx, editor, "episode.moved", episodeId, {
      from: toLocalTime(before.recordsLocal),
      to: recordsLocal.slice(0, 16),
    })
    const booked = await tx.booking.findMany({
      where: { endedAt: null, seat: { episodeId } },
      orderBy: { invitationId: "asc" },
    })
    let told = 0
    for (const { invitationId } of booked) {
      const guest = await lockedInvitation(tx, invitationId)
      if (guest?.state !== "accepted" || guest.bookings[0]?.seat.episodeId !== episodeId) continue
      const invitation = await tx.invitation.update({
        where: { id: invitationId },
        data: {
          movedFromLocal: guest.movedFromLocal ?? before.recordsLocal,
          sequence: { increment: 1 },
          version: { increment: 1 },
        },
        include: { contact: true },
      })
      const facts = await seatFacts(tx, invitation, episode)
      const mail = movedMail({ ...facts, before: timeOfEpisode(before), isOurs: true, words })
      await enqueueMail(tx, mail, { invitationId })
      told++
    }
    return ok({ episodeId, told })
  })
}
