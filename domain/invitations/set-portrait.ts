import "server-only"
import * as z from "zod"
import type { Editor, Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { keepPicture } from "@/domain/media/keep-picture"
import { pictureFile, pictureWords, portraitWidths } from "@/domain/media/medium"
import { clockNow } from "@/lib/clock"
import { db, transaction } from "@/lib/db"
import { encodePicture } from "@/lib/picture"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"
import { mayPrepare } from "./policy"

/** Its file and names stay as they are: a guest's form opened before a deploy is sent after it. */
export const portraitInput = z.object({ file: pictureFile, ...pictureWords })

/** What an editor says about a portrait: the one they saw, so that another sent meanwhile is never used unseen. */
export const usePortraitInput = z.object({ invitationId: z.uuid(), portraitId: z.uuid() })

/**
 * A guest who comes sends their portrait, or another one. Nobody sees it before an editor uses it: the database forgets
 * that an earlier one was used. Refuses: not-booked, too-many, and what encodePicture refuses.
 */
export async function setPortrait(
  guest: Guest,
  { bytes, ...words }: { bytes: Uint8Array; alt: string; focalX: number; focalY: number },
) {
  const { invitationId } = guest
  // Asked first as well: only who comes may make the machine work.
  const invitation = await db.invitation.findUnique({
    where: { id: invitationId, forgottenAt: null },
    select: { state: true },
  })
  if (!invitation || !mayPrepare(invitation)) return refuse("not-booked")
  if (!(await mayPass("portrait", invitationId, 20, 24 * 3600))) return refuse("too-many")
  const encoded = await encodePicture(bytes, portraitWidths)
  if (!encoded.ok) return encoded
  return transaction(async (tx) => {
    const kept = await keepPicture(tx, encoded.value, words)
    const given = await tx.invitation.updateMany({
      where: { id: invitationId, state: { in: ["accepted", "recorded", "aired"] }, forgottenAt: null },
      data: { portraitId: kept.id },
    })
    if (given.count === 0) return refuse("not-booked")
    await recordEntry(tx, guest, "invitation.portrait-given", invitationId)
    return ok(null)
  })
}

/** The guest takes it back, or an editor does; its files go at once. Refuses: not-found. */
export function removePortrait(actor: Guest | Editor, invitationId: string) {
  return transaction(async (tx) => {
    if (actor.kind === "guest" && actor.invitationId !== invitationId) return refuse("not-found")
    const removed = await tx.invitation.updateMany({
      where: { id: invitationId, portraitId: { not: null } },
      data: { portraitId: null },
    })
    if (removed.count === 0) return refuse("not-found")
    await recordEntry(tx, actor, "invitation.portrait-removed", invitationId)
    return ok(null)
  })
}

/** From now on it stands on the episode's page. Refuses: changed-meanwhile (another one was sent, or it is gone). */
export function usePortrait(editor: Editor, { invitationId, portraitId }: z.output<typeof usePortraitInput>) {
  return transaction(async (tx) => {
    const used = await tx.invitation.updateMany({
      where: { id: invitationId, portraitId, portraitUsedAt: null },
      data: { portraitUsedAt: await clockNow(tx) },
    })
    if (used.count === 0) return refuse("changed-meanwhile")
    await recordEntry(tx, editor, "invitation.portrait-used", invitationId)
    return ok(null)
  })
}
