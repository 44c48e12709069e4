import { toLocalTime } from "@/lib/zone"

type When = { startsLocal: Date; isAllDay: boolean }

/**
 * The time to show struck beside a public event's new one: always the one that was announced first. Null when it stands
 * where it stood at first again, when only hours were added to a day, or when the old time was a slip of ours.
 */
export function movedFrom(
  before: When & { movedFromLocal: Date | null },
  after: When,
  isCorrection: boolean,
): Date | null {
  if (isCorrection) return null
  const isMoved = before.startsLocal.getTime() !== after.startsLocal.getTime()
  const first = before.movedFromLocal ?? (isMoved ? before.startsLocal : null)
  if (!first || first.getTime() === after.startsLocal.getTime()) return null
  const isSameDay = toLocalTime(first).slice(0, 10) === toLocalTime(after.startsLocal).slice(0, 10)
  return (before.isAllDay || after.isAllDay) && isSameDay ? null : first
}
