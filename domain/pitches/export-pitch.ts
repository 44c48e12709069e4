import "server-only"
import type { Pitcher } from "@/domain/actors/actor"
import { exportInvitations } from "@/domain/invitations/export-invitations"
import { type MailBlock, mailStateLabels, previewText, toldMails } from "@/domain/outbox/mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Prisma } from "@/lib/db"
import { reasonOf } from "./list-reasons"
import { acquaintances, labelOf, outcomeLabels, type PitchWords, pitchTitle } from "./pitch"
import { pitcherPage } from "./pitcher-page"
import { suspicionText } from "./suspect-form"
import { isTold } from "./whole-pitch"

/**
 * All that we hold about a pitch and about who sent it, in plain words, for them to keep. The notes are in it, and
 * what members said of them, without names; so are the other pitches from this address, by title alone, since each has its own page. What
 * was decided and not told is not in it, nor is anybody else's data, nor a secret link. The log is left out on purpose:
 * it holds codes alone, and it would tell too early.
 */
export async function exportPitch(pitcher: Pitcher) {
  const [page, row, { group, texts }, now] = await Promise.all([
    pitcherPage(pitcher),
    db.pitch.findUniqueOrThrow({ where: { id: pitcher.pitchId }, include: held }),
    currentSettings(),
    clockNow(db),
  ])
  const { contact } = row
  const [others, invitationMails, alert, invitations] = await Promise.all([
    db.pitch.findMany({
      where: { contactId: contact.id, id: { not: row.id }, confirmedAt: { not: null }, forgottenAt: null },
      include: { proposedEvents: { orderBy: { position: "asc" } } },
      orderBy: { createdAt: "asc" },
    }),
    db.mail.findMany({
      where: { pitchId: null, invitation: { contactId: contact.id }, state: { in: toldMails } },
      orderBy: { createdAt: "asc" },
    }),
    db.openingAlert.findFirst({ where: { email: contact.email } }),
    exportInvitations(contact.id),
  ])
  return {
    "what this is": `All that ${group.name} holds about this pitch and about you.`,
    "written on": now,
    you: {
      "e-mail": contact.email,
      name: contact.name,
      organisation: contact.organisation,
      site: contact.site,
      "known to us since": contact.createdAt,
    },
    "your pitch": {
      "where it stands": labelOf(page),
      "how it came to us": came[row.origin],
      "sent on": row.createdAt,
      "confirmed on": row.confirmedAt,
      // Once they read an outcome that promise is kept, and a new one may not be told yet.
      "answer promised by": labelOf(page).startsWith("Received")
        ? (row.dueOn?.toISOString().slice(0, 10) ?? null)
        : null,
      "withdrawn on": row.withdrawnAt,
      "we look at it again since": row.lookedAgainAt,
      "forgotten on": page.forgottenOn,
      "set aside for a closer look, since": suspicionText(row.suspicion) || null,
      ...inWords(page.words),
      "on our calendar": page.listed.map(({ title, slug }) => ({ title, address: `/events/${slug}` })),
    },
    "what it said before": row.revisions.map(({ number, writtenAt, before }) => ({
      change: number,
      "changed on": writtenAt,
      before: inWords(before as PitchWords),
    })),
    "questions and answers": row.questions
      .filter((one) => one.answer !== null || isTold(one.mail?.state))
      .map(({ text, askedAt, answer, answeredAt, answeredWay }) => ({
        question: text,
        "asked on": askedAt,
        answer,
        "answered on": answeredAt,
        "answered by": answeredWay && (answeredWay === "mail" ? "mail" : "your page"),
      })),
    messages: page.messages.map(({ author, subject, text, at }) => ({
      from: author === "pitcher" ? "you" : group.name,
      ...(subject && { subject }),
      text,
      "written on": at,
    })),
    "what we decided and told you": row.decisions
      .filter((one) => isKnown(one, page.outcome))
      .map((one) => ({
        decision: outcomeLabels[one.outcome],
        "decided on": one.decidedAt,
        reason: one.reasonText || (reasonOf(texts, one.reason)?.label ?? one.reason),
        "our words": one.words,
        "what would change our mind": one.wayBack,
        "what we wrote when we took it back": isTold(one.correctionMail?.state) ? one.correction : "",
      })),
    "what our editors tapped": page.decision && {
      "are we in it": row.isInvolved,
      "would our people care": row.wouldCare,
      "a good story for the show": row.isGoodStory,
    },
    "notes of our editors": row.notes.map(({ text, writtenAt }) => ({ text, "written on": writtenAt })),
    "what members said when we asked whether they know you": row.vouches.map((one) => ({
      "do they know you": one.answer,
      "their words": one.words,
      "answered on": one.answeredAt,
    })),
    "ties that our editors declared": row.ties.map(({ words, declaredAt }) => ({
      "their words": words,
      "declared on": declaredAt,
    })),
    "mails we sent": [...page.mails, ...invitationMails.map((one) => ({ ...one, at: one.acceptedAt }))].map(
      ({ subject, state, at, body }) => ({
        subject,
        text: previewText(body as MailBlock[]),
        "what became of it": mailStateLabels[state as keyof typeof mailStateLabels],
        on: at,
      }),
    ),
    "you asked to be told when the form opens": alert?.askedAt ?? null,
    "invitations to the show": invitations,
    "your other pitches": others.map(({ proposedEvents, createdAt }) => ({
      title: pitchTitle(proposedEvents),
      "sent on": createdAt,
    })),
  }
}

const came = { form: "our form", mail: "a mail to us", hand: "you told one of us" }

const held = {
  contact: true,
  revisions: { orderBy: { number: "asc" } },
  questions: { include: { mail: true }, orderBy: { askedAt: "asc" } },
  decisions: { include: { mail: true, correctionMail: true }, orderBy: { decidedAt: "asc" } },
  notes: { orderBy: { writtenAt: "asc" } },
  vouches: { where: { answer: { not: null } }, orderBy: { answeredAt: "asc" } },
  ties: { orderBy: { declaredAt: "asc" } },
} satisfies Prisma.PitchInclude

type Decided = Prisma.DecisionGetPayload<{ include: { mail: true } }>

/** Told by a mail; or, without one, by the page: as closed for silence, or as the outcome that the page shows. */
function isKnown(one: Decided, shown: string | null): boolean {
  if (one.undoneAt) return false
  if (isTold(one.mail?.state) || one.outcome === "lapsed") return true
  return one.supersededAt === null && one.outcome === shown
}

const inWords = (words: PitchWords) => ({
  events: words.events.map(({ title, url, date, time, place, isOnline }) => ({
    title,
    link: url,
    date,
    "begins at": time,
    place,
    "people can take part online": isOnline,
  })),
  "after this, our people can": words.audienceValue,
  "how you know us": acquaintances[words.acquaintance],
  "more about that": words.acquaintanceDetail,
  "who of us is in it": words.whoOfUs,
  "your name": words.name,
  "your organisation": words.organisation,
  "your site": words.site,
  "open to talking on the show": words.isOpenToShow,
  "what you bring": words.brings,
  "anything else": words.anythingElse,
})
