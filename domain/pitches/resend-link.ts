import "server-only"
import * as z from "zod"
import type { Visitor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"
import { emailAddress } from "@/lib/text"
import { resentLinkMail } from "./emails"

export const resendInput = z.object({ email: emailAddress("Please give the address that you pitched from.") })

/**
 * Sends the link of a lost page again, to the address that pitched and to no other, for the latest three pitches.
 * A known and an unknown address get the same answer. Refuses: too-many, counted for each sender.
 */
export async function resendLink(visitor: Visitor, { email, sender }: { email: string; sender: string }) {
  if (!(await mayPass("resend-sender", sender, 10, 3600))) return refuse("too-many")
  // A flood for one address sends two rounds a day, and looks the same from outside.
  if (!(await mayPass("resend-address", email.toLowerCase(), 2, 24 * 3600))) return ok(null)
  return transaction(async (tx) => {
    const pitches = await tx.pitch.findMany({
      where: { contact: { email }, forgottenAt: null },
      select: { id: true },
      orderBy: { createdAt: "desc" },
      take: 3,
    })
    const { group } = await currentSettings(tx)
    for (const { id } of pitches) {
      await enqueueMail(tx, resentLinkMail({ group: group.name, email }), { pitchId: id })
      await recordEntry(tx, visitor, "pitch.link-resent", id)
    }
    return ok(null)
  })
}
