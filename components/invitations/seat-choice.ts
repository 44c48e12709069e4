import { dateText, timeOf, zoneName } from "@/domain/events/event"

/**
 * A free seat as a form shows it: texts alone, so that the browser need not bring the rules that make them. `own` is the
 * time by the guest's clocks, when they said where they are; null: they did not, and their browser may know.
 */
export type SeatChoice = { id: string; text: string; local: string; at: string; own: string | null }

type Seat = { recordsLocal: string; zone: string; recordsAt: Date }

/** `Thu 10 Dec, 7 pm Detroit` */
const seatText = (seat: Pick<Seat, "recordsLocal" | "zone">) =>
  `${dateText(seat.recordsLocal)}, ${timeOf(seat.recordsLocal)} ${zoneName(seat.zone)}`

export const seatChoice = (seat: Seat & { id: string }, own: string | null = null): SeatChoice => ({
  id: seat.id,
  text: seatText(seat),
  local: seat.recordsLocal.slice(0, 16),
  at: seat.recordsAt.toISOString(),
  own,
})
