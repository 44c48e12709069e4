import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { localTimeOf, toLocalTime } from "@/lib/zone"
import { mentionState } from "./edit-mention"
import { wordLink, wordReadOut } from "./word-read-out"

export type MentionToEdit = {
  id: string
  isEvent: boolean
  what: string
  isDraft: boolean
  label: string
  url: string
  readOut: string
  /** What is read out while nothing was written. */
  defaultReadOut: string
  /** For the form that changes it: what it had read. */
  state: string
}

export type EpisodeToEdit = {
  id: string
  number: number
  version: number
  title: string
  notes: string
  audioUrl: string
  link: string
  isExtra: boolean
  recordsLocal: string
  airsLocal: string
  zone: string
  isSkipped: boolean
  hasBegun: boolean
  seats: { id: string; guest: string | null; offers: number; wasBooked: boolean }[]
  mentions: MentionToEdit[]
}

/** An episode with all that an editor can change, also a skipped one. */
export async function readEpisode(_: Editor, number: number): Promise<EpisodeToEdit | null> {
  const row = await db.episode.findUnique({
    where: { number },
    include: {
      seats: {
        orderBy: { position: "asc" },
        include: {
          bookings: { select: { endedAt: true, invitation: { select: { guestName: true } } } },
          offers: { where: { invitation: { state: "open" } }, select: { invitationId: true } },
        },
      },
      mentions: { orderBy: { position: "asc" }, include: { event: true } },
    },
  })
  if (!row) return null
  const now = await clockNow(db)
  return {
    id: row.id,
    number,
    version: row.version,
    title: row.title,
    notes: row.notes,
    audioUrl: row.audioUrl,
    link: row.link,
    isExtra: row.isExtra,
    recordsLocal: toLocalTime(row.recordsLocal),
    airsLocal: localTimeOf(row.airsAt, row.zone),
    zone: row.zone,
    isSkipped: row.skippedAt !== null,
    hasBegun: row.recordsAt <= now,
    seats: row.seats.map(({ id, bookings, offers }) => ({
      id,
      guest: bookings.find((booking) => !booking.endedAt)?.invitation.guestName ?? null,
      offers: offers.length,
      wasBooked: bookings.length > 0,
    })),
    mentions: row.mentions.map((one) => ({
      id: one.id,
      isEvent: one.event !== null,
      what: one.event?.title ?? (one.label || one.url),
      isDraft: one.event?.state === "draft",
      label: one.label,
      url: one.url,
      readOut: one.readOut,
      defaultReadOut: one.event
        ? wordReadOut({ ...one.event, startsLocal: toLocalTime(one.event.startsLocal) })
        : wordLink(one.label, number),
      state: mentionState(one),
    })),
  }
}
