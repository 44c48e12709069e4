import { dayOf } from "@/domain/events/event"

/** The date is the picture. Weekday and month stand beside the numeral on a phone, around it where there is room. */
export function DayNumeral({ date, isOver = false }: { date: string; isOver?: boolean }) {
  const day = dayOf(`${date}T00:00`)
  return (
    <time
      dateTime={date}
      className={`grid grid-cols-[auto_1fr] items-end gap-x-3 md:block ${isOver ? "text-muted" : ""}`}
    >
      <span className="caps col-start-2 self-end text-lg leading-none md:block">
        {day.weekday}
        <span className="sr-only"> </span>
      </span>
      <span className="display row-span-2 row-start-1 text-numeral font-black md:mt-1.5 md:block">
        {day.day}
      </span>
      <span className="caps col-start-2 text-lg leading-none md:mt-2 md:block">
        <span className="sr-only"> </span>
        {day.month}
      </span>
    </time>
  )
}
