import { ButtonLink } from "@/components/ui/button-link"
import type { MonthCount } from "@/domain/events/count-months"
import { dayOf } from "@/domain/events/event"
import type { PageOfEvents } from "@/domain/events/list-events"
import { PastLines } from "./past-events"

type Found = MonthCount & { later: MonthCount | undefined; earlier: MonthCount | undefined }
type Props = { page: PageOfEvents; found: Found; isLater: boolean; thisYear: string }

const pathOf = ({ year, month }: MonthCount) => `/archive/${year}/${month}`
const nameOf = ({ year, month }: MonthCount) => `${dayOf(`${year}-${month}-01T00:00`).longMonth} ${year}`

/** A month of the archive, with the ways to the ones beside it. */
export function ArchiveMonth({ page: { events, next }, found, isLater, thisYear }: Props) {
  const path = pathOf(found)
  return (
    <>
      <PastLines events={events} thisYear={thisYear} />
      <p className="no-print mt-6 flex flex-wrap gap-3">
        {next && (
          <ButtonLink href={`${path}?before=${encodeURIComponent(next)}`}>Earlier in this month</ButtonLink>
        )}
        {isLater && (
          <ButtonLink href={path} look="plain">
            Back to its end
          </ButtonLink>
        )}
      </p>
      <nav aria-label="Other months" className="no-print mt-8 border-t-4 border-ink pt-3">
        <ul className="flex flex-wrap gap-x-8">
          {[found.earlier, found.later].map(
            (one) =>
              one && (
                <li key={pathOf(one)}>
                  <a href={pathOf(one)} className="inline-flex min-h-11 items-center font-semibold">
                    {nameOf(one)}
                  </a>
                </li>
              ),
          )}
          <li>
            <a
              href={`/events?month=${found.year}-${found.month}&view=month`}
              className="inline-flex min-h-11 items-center"
            >
              This month as a table
            </a>
          </li>
          <li>
            <a href="/archive" className="inline-flex min-h-11 items-center">
              All months
            </a>
          </li>
        </ul>
      </nav>
    </>
  )
}
