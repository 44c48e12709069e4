import type { MailDraft } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import type { ShowMail } from "@/domain/settings/word-mail"
import {
  bookedMail,
  cancelledMail,
  invitationLastCallMail,
  invitationMail,
  movedMail,
  offerMail,
  takenBackMail,
  thanksMail,
} from "./emails"

const to = { email: "dana@kitchen.example", name: "Dana" }
const knownFrom = "You spoke at the library in March."
const sentence = "Your repair nights are what our people ask about."
const seatOn = (day: string) => ({
  number: 412,
  recordsLocal: `2026-12-${day}T19:00`,
  zone: "America/Detroit",
  recordsAt: new Date(`2026-12-${day}T19:00:00-05:00`),
})

/** A mail to a guest as it will go, to somebody who does not exist, about times that never were. */
export function sampleMail(kind: Exclude<ShowMail, "invited">, settings: Settings): MailDraft {
  const { group, show, texts, invitationDays } = settings
  const house = { group, show, texts, to }
  const asked = { ...house, guestZone: "Europe/Berlin" }
  const offer = { ...asked, seats: [seatOn("10"), seatOn("17")], invitationDays, knownFrom, sentence }
  const seat = { ...asked, invitationId: "sample", sequence: 1, episode: seatOn("10"), now: new Date(0) }
  const moved = { ...seat, before: seatOn("03"), words: "The room is being painted." }
  switch (kind) {
    case "invitation":
      return invitationMail(offer)
    case "invitation-last-call":
      return invitationLastCallMail({ ...house, closesOn: "Friday, December 4", knownFrom })
    case "invitation-offer":
    case "invitation-offer-again":
      return offerMail({ ...offer, isAfterCancel: kind === "invitation-offer-again" })
    case "invitation-booked":
      return bookedMail(seat)
    case "invitation-moved":
    case "invitation-changed":
      return movedMail({ ...moved, isOurs: kind === "invitation-moved" })
    case "invitation-cancelled":
    case "invitation-cancelled-by-guest":
      return cancelledMail({ ...moved, isOurs: kind === "invitation-cancelled" })
    case "invitation-taken-back":
      return takenBackMail({ ...house, words: moved.words, knownFrom })
    case "invitation-thanks":
      return thanksMail({ ...house, number: 412 })
  }
}
