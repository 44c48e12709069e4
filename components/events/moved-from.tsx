import { dateText, type ListedEvent, timeOf } from "@/domain/events/event"

/** The time that was announced before, struck through: who wrote it down elsewhere should see that it is the old one. */
export function MovedFrom({ event }: { event: Pick<ListedEvent, "movedFromLocal" | "isAllDay" | "state"> }) {
  if (!event.movedFromLocal || event.state !== "published") return null
  const time = event.isAllDay ? "" : `, ${timeOf(event.movedFromLocal).replace(" ", "\u00a0")}`
  return (
    <p className="font-semibold">
      Moved from{" "}
      <s>
        {dateText(event.movedFromLocal)}
        {time}
      </s>
    </p>
  )
}
