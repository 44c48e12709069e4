import "server-only"
import type { Host } from "@/domain/actors/actor"
import { showWords } from "@/domain/episodes/episode"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { env } from "@/lib/env"
import { toLocalTime } from "@/lib/zone"
import { hostCalendar } from "./calendar-file"

/**
 * The recordings of the last 90 days and all that are to come, with who sits there: for the calendars of those who hold
 * them. Names, titles and how to say a name; never an address or what somebody needs.
 */
export async function hostFeed(_: Host): Promise<string> {
  const [{ group, show }, now] = await Promise.all([currentSettings(), clockNow(db)])
  const episodes = await db.episode.findMany({
    where: { recordsAt: { gte: new Date(now.getTime() - 90 * 86_400_000) } },
    orderBy: { recordsAt: "asc" },
    take: 400,
    include: {
      seats: {
        orderBy: { position: "asc" },
        include: {
          bookings: { where: { endedAt: null }, include: { invitation: { include: { prep: true } } } },
        },
      },
    },
  })
  const host = new URL(env().BASE_URL).hostname
  const recordings = episodes.map((one) => {
    const guests = one.seats.flatMap((seat) => seat.bookings.map(({ invitation }) => invitation))
    const names = guests.map(({ guestName }) => guestName).join(", ")
    const about = guests.map(({ guestName, prep }) =>
      [guestName, prep?.nameSaid && `said “${prep.nameSaid}”`, prep?.talkTitle].filter(Boolean).join(" · "),
    )
    return {
      uid: `recording-${one.id}@${host}`,
      summary: `${show.name} ${one.number}${names && `: ${names}`}`,
      description: [one.title, ...about, `${one.seats.length - guests.length} seats free`]
        .filter(Boolean)
        .join("\n"),
      recordsLocal: toLocalTime(one.recordsLocal),
      zone: one.zone,
      sequence: one.version,
      isOff: one.skippedAt !== null,
    }
  })
  return hostCalendar(`${show.name}, ${group.name}: ${showWords[show.kind].recordings}`, recordings, now)
}
