import "server-only"
import { toldMails } from "@/domain/outbox/mail"
import { db, type Prisma } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import { toldState } from "./guest-page"
import type { InvitationState } from "./invitation"
import { isToSee } from "./list-invitations"

/**
 * All that we hold about somebody's invitations, in plain words, for them to keep: those that they know of, as their own
 * pages show them. An offer that is held, or a withdrawal whose mail has not left, is not in it.
 */
export async function exportInvitations(contactId: string) {
  const rows = await db.invitation.findMany({
    where: {
      contactId,
      ...isToSee,
      // A later offer of ours takes the first one's place, so that any mail will do.
      mails: { some: { state: { in: toldMails } } },
    },
    include: held,
    orderBy: { createdAt: "asc" },
  })
  return rows.map((one) => ({
    "where it stands": labelFor(one),
    "your name there": one.guestName,
    "our sentence": one.forgottenAt ? "" : one.sentence,
    "your seats": one.bookings.map(({ bookedAt, endedAt, seat: { episode } }) => ({
      number: episode.number,
      "takes place on": `${toLocalTime(episode.recordsLocal).replace("T", " ")}, ${episode.zone}`,
      "taken on": bookedAt,
      "given up on": endedAt,
    })),
    "your words": one.answerWords,
    "ask you again in": one.askAgainIn,
    "answered on": one.answeredAt,
    "what was written when it was called off": one.cancelWords,
    "where you are": one.zone,
    "how we know you": one.knownFrom,
    "your portrait": one.portrait && {
      "what it shows, in your words": one.portrait.alt,
      "on our page since": one.portraitUsedAt,
    },
    "for the recording": one.prep && {
      "what we shall call it": one.prep.talkTitle,
      "who you are": one.prep.bio,
      links: one.prep.links,
      "what people should take away": one.prep.takeaways,
      "how to say your name": one.prep.nameSaid,
      "what you need": one.prep.accessNeeds,
      "on our page": one.prep.shown !== null,
      "you agreed to the release text on": one.prep.releasedAt,
      "that text": one.prep.releaseText?.text,
    },
  }))
}

const held = {
  mail: true,
  portrait: true,
  prep: { include: { releaseText: true } },
  decision: { include: { correctionMail: true } },
  bookings: { include: { seat: { include: { episode: true } } }, orderBy: { bookedAt: "asc" } },
} satisfies Prisma.InvitationInclude

function labelFor(one: Prisma.InvitationGetPayload<{ include: typeof held }>): string {
  const state = toldState(one)
  if (state === "open" && one.wroteAt) return "You wrote to us"
  if (state === "cancelled") return one.isCancelledByGuest ? "You called it off" : "We called it off"
  return labels[state]
}

const labels: Record<Exclude<InvitationState, "cancelled">, string> = {
  open: "Waiting for your answer",
  accepted: "You're on",
  proposed: "You proposed another time",
  declined: "No thanks",
  lapsed: "Closed for now",
  withdrawn: "Taken back",
  no_show: "You did not come",
  recorded: "You came",
  aired: "It is out",
}
