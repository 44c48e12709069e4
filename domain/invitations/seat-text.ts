import { dateText, timeOf, zoneName } from "@/domain/events/event"
import { localTimeOf } from "@/lib/zone"

export type SeatTime = { recordsLocal: string; zone: string; recordsAt: Date }

/** `Thu 10 Dec, 7 pm Detroit`: by the group's clocks, their zone named. */
export const seatText = ({ recordsLocal, zone }: Pick<SeatTime, "recordsLocal" | "zone">) =>
  `${dateText(recordsLocal)}, ${timeOf(recordsLocal)} ${zoneName(zone)}`

/** `Fri 11 Dec, 1 am in Berlin`; empty without a zone, and where the clocks show the same. */
export function ownTimeText({ recordsLocal, recordsAt }: SeatTime, guestZone: string | null): string {
  if (!guestZone) return ""
  const own = localTimeOf(recordsAt, guestZone)
  if (own === recordsLocal.slice(0, 16)) return ""
  return `${dateText(own)}, ${timeOf(own)} in ${zoneName(guestZone)}`
}

/** By both clocks, as a mail says it. */
export function bothTimesText(seat: SeatTime, guestZone: string | null): string {
  const own = ownTimeText(seat, guestZone)
  return `${seatText(seat)}${own && ` (${own})`}`
}

export const bothTimesLines = (seats: readonly SeatTime[], guestZone: string | null) =>
  seats.map((seat) => `- ${bothTimesText(seat, guestZone)}`).join("\n")
