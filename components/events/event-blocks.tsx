import { EventDays } from "./event-days"
import type { BlockOfDays } from "./group-events"

type Props = { blocks: BlockOfDays[]; size: "week" | "month"; isOver?: boolean }

/** Weeks or months, each with its days. */
export function EventBlocks({ blocks, size, isOver = false }: Props) {
  return blocks.map(({ key, title, days }) => (
    <section key={key} aria-labelledby={`from-${key}`} className="mb-6">
      <h2
        id={`from-${key}`}
        className={`display flush font-black uppercase ${size === "month" ? "mb-4 text-5xl" : "mb-3 text-3xl"}`}
      >
        {title}
      </h2>
      <EventDays days={days} isOver={isOver} />
    </section>
  ))
}
