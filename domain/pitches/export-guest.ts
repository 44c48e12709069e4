import "server-only"
import type { Guest } from "@/domain/actors/actor"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { exportInvitations } from "@/domain/invitations/export-invitations"
import { type MailBlock, mailStateLabels, previewText, toldMails } from "@/domain/outbox/mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { pitchTitle } from "./pitch"

/**
 * All that we hold about a guest, for them to keep, whether they ever pitched or not; of their pitches the titles alone,
 * since each has its own page and its own copy. What was not told is not in it, nor anybody else's data, nor a secret link.
 * The log is left out as in exportPitch: it holds codes alone. Null: the invitation was forgotten.
 */
export async function exportGuest(guest: Guest) {
  const own = await db.invitation.findUnique({
    where: { id: guest.invitationId, forgottenAt: null },
    include: { contact: true },
  })
  if (!own) return null
  const { contact } = own
  const [{ group }, now, invitations, mails, pitches, alert, isNever] = await Promise.all([
    currentSettings(),
    clockNow(db),
    exportInvitations(contact.id),
    db.mail.findMany({
      where: {
        invitation: { contactId: contact.id },
        toEmail: contact.email,
        state: { in: toldMails },
      },
      orderBy: { createdAt: "asc" },
    }),
    db.pitch.findMany({
      where: { contactId: contact.id, confirmedAt: { not: null }, forgottenAt: null },
      include: { proposedEvents: { orderBy: { position: "asc" } } },
      orderBy: { createdAt: "asc" },
    }),
    db.openingAlert.findFirst({ where: { email: contact.email } }),
    wantsNoMail(db, contact.email),
  ])
  return {
    "what this is": `All that ${group.name} holds about you.`,
    "written on": now,
    you: {
      "e-mail": contact.email,
      name: contact.name,
      organisation: contact.organisation,
      site: contact.site,
      "known to us since": contact.createdAt,
      "you asked us never to invite or remind you": isNever,
    },
    "invitations to the show": invitations,
    "mails we sent": mails.map(({ subject, state, acceptedAt, body }) => ({
      subject,
      text: previewText(body as MailBlock[]),
      "what became of it": mailStateLabels[state],
      on: acceptedAt,
    })),
    "you asked to be told when the form opens": alert?.askedAt ?? null,
    "what you pitched, each with its own page": pitches.map(({ proposedEvents, createdAt }) => ({
      title: pitchTitle(proposedEvents),
      "sent on": createdAt,
    })),
  }
}
