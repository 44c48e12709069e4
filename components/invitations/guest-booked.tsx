import { ButtonLink } from "@/components/ui/button-link"
import { PageHeading } from "@/components/ui/page-heading"
import { GuestTime } from "./guest-time"
import type { SeatChoice } from "./seat-choice"

type Props = {
  showName: string
  episodeNumber: number
  seat: Omit<SeatChoice, "id">
  calendarPath: string
  contactEmail: string
}

/** You're on: when, the file for the calendar, and what a yes is not. */
export function GuestBooked({ showName, episodeNumber, seat, calendarPath, contactEmail }: Props) {
  return (
    <>
      <PageHeading over={`${showName}, episode ${episodeNumber}`} title="You’re on" />
      <div className="grid gap-x-16 gap-y-8 border-t-4 border-ink pt-5 md:grid-cols-2">
        <div>
          <h2 className="caps mb-2 text-lg text-accent">We record</h2>
          <GuestTime {...seat} />
          <p className="mt-6">
            <ButtonLink href={calendarPath} download="recording.ics">
              Put it in your calendar
            </ButtonLink>
          </p>
        </div>
        <div className="measure grid content-start gap-3 text-lg">
          <p>The same entry is on its way to you by mail. Questions? Reply to it.</p>
          <p>
            A yes is not a listing: your event is named on the page of the episode, and whether it is on our
            calendar stays another question.
          </p>
          <p>
            Something came up? Reply to our mail
            {contactEmail && (
              <>
                {" "}
                or write to <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
              </>
            )}
            . The sooner we know, the easier.
          </p>
        </div>
      </div>
    </>
  )
}
