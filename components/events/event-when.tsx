import { type ListedEvent, timeOf, whenText, zoneName } from "@/domain/events/event"

type When = Pick<ListedEvent, "startsLocal" | "endsLocal" | "isAllDay" | "zone" | "startsAt" | "state">

const instant = (event: When) =>
  event.isAllDay ? event.startsLocal.slice(0, 10) : event.startsAt.toISOString().replace(".000Z", "Z")

/** A time that does not hold any more is struck through, and said so to those who listen. */
function Struck({ isOff, children }: { isOff: boolean; children: string }) {
  if (!isOff) return children
  return (
    <s>
      <span className="sr-only">No longer: </span>
      {children}
    </s>
  )
}

/** `10 pm` stays on one line. */
const unbroken = (words: string) => words.replace(/(\d) (am|pm)\b/g, "$1\u00a0$2")

/** The whole of it in words, with the instant for machines. */
export function EventWhen({ event }: { event: When }) {
  return (
    <time dateTime={instant(event)}>
      <Struck isOff={event.state !== "published"}>{unbroken(whenText(event))}</Struck>
    </time>
  )
}

/** The time alone, where the day stands beside it already. */
export function EventTime({ event }: { event: When }) {
  const lastDay = event.endsLocal?.slice(0, 10) ?? event.startsLocal.slice(0, 10)
  const isOneDay = lastDay === event.startsLocal.slice(0, 10)
  const until = event.endsLocal ? ` to ${timeOf(event.endsLocal)}` : ""
  const words = !isOneDay
    ? whenText(event)
    : event.isAllDay
      ? "all day"
      : `${timeOf(event.startsLocal)}${until}, ${zoneName(event.zone)} time`
  return (
    <time dateTime={instant(event)}>
      <Struck isOff={event.state !== "published"}>{unbroken(words)}</Struck>
    </time>
  )
}
