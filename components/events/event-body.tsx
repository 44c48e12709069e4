import type { ReactNode } from "react"
import { Markdown } from "@/components/ui/markdown"
import type { ShowWords } from "@/domain/episodes/episode"
import type { EventPage } from "@/domain/events/event"
import type { SeriesDate } from "@/domain/events/list-series"
import { EventFacts } from "./event-facts"
import { EventHeader } from "./event-header"
import { EventRecap } from "./event-recap"
import { EventSeries } from "./event-series"
import { OffBand } from "./off-band"
import { WhyFull } from "./why-full"

type Props = {
  event: EventPage
  seriesDates: SeriesDate[]
  /** How the group speaks of its show. */
  words: ShowWords
  /** Its photograph, after why it is here. */
  picture?: ReactNode
  /** What follows the text. */
  children?: ReactNode
}

/**
 * One event, whole. On a phone the poster has day and place, then come why it is here, the facts and the text; where
 * there is room, and on paper, the facts stand beside.
 */
export function EventBody({ event, seriesDates, words, picture, children }: Props) {
  return (
    <article className="event">
      {event.state !== "published" && <OffBand state={event.state} why={event.stateNote} />}
      <EventHeader event={event} />
      <div className="sheet-width">
        <div className="grid gap-x-16 gap-y-10 pt-8 lg:grid-cols-[8fr_4fr] lg:grid-rows-[auto_1fr] print:grid-cols-[7fr_4fr] print:gap-x-8 print:gap-y-6">
          <div className="grid min-w-0 content-start gap-12 print:gap-6">
            <EventRecap event={event} words={words} />
            <WhyFull event={event} />
            {picture}
          </div>
          <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1 print:col-start-2 print:row-span-1 print:row-start-1">
            <EventFacts event={event} />
          </div>
          <div className="grid min-w-0 content-start gap-12 print:col-span-2 print:gap-6">
            <Markdown text={event.description} />
            <EventSeries series={event.series} dates={seriesDates} />
          </div>
        </div>
        {children}
      </div>
    </article>
  )
}
