import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button-link"
import { PageHeading } from "@/components/ui/page-heading"
import type { ShowWords } from "@/domain/episodes/episode"
import { GuestTime } from "./guest-time"
import type { SeatChoice } from "./seat-choice"

type Props = {
  showName: string
  words: ShowWords
  episodeNumber: number
  seat: Omit<SeatChoice, "id">
  calendarPath: string
  contactEmail: string
  /** What has to be read first: the recording was moved. */
  news: ReactNode
  /** Another time, calling it off, where they are. */
  moves: ReactNode
  children: ReactNode
}

/** You're on: when, the file for the calendar, what a yes is not, and what they may tell us. */
export function GuestBooked({ showName, words, seat, calendarPath, contactEmail, ...parts }: Props) {
  return (
    <>
      <PageHeading over={`${showName}, ${words.one} ${parts.episodeNumber}`} title="You’re on" />
      {parts.news}
      <div className="grid gap-x-16 gap-y-8 border-t-4 border-ink pt-5 md:grid-cols-2">
        <div>
          <h2 className="caps mb-2 text-lg text-accent">{words.weRecord}</h2>
          <GuestTime {...seat} />
          <p className="mt-6">
            <ButtonLink href={calendarPath} download={`${words.recording}.ics`}>
              Put it in your calendar
            </ButtonLink>
          </p>
          <div className="mt-8 [&_details+details]:border-t-0">{parts.moves}</div>
        </div>
        <div className="measure grid content-start gap-3 text-lg">
          <p>The same entry is on its way to you by mail. Questions? Reply to it.</p>
          <p>
            A yes is not a listing: what you are doing is named on the page of the {words.one}, and whether it
            is on our calendar stays another question.
          </p>
          <p>
            Something came up? Take another time or call it off here
            {contactEmail && (
              <>
                , or write to <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
              </>
            )}
            . The sooner we know, the easier.
          </p>
        </div>
      </div>
      {parts.children}
    </>
  )
}
