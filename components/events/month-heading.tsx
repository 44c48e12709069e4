import { dayOf } from "@/domain/events/event"

type Props = {
  month: string
  /** The months around it, with their addresses; `now` is null in the month that is now. */
  earlier: MonthLink
  later: MonthLink
  now: MonthLink | null
}
type MonthLink = { month: string; href: string }

/** The month in poster size, and the ways to its neighbours. */
export function MonthHeading({ month, earlier, later, now }: Props) {
  const { longMonth, year } = dayOf(`${month}-01T00:00`)
  const isFar = now && now.month !== earlier.month && now.month !== later.month
  const links = [
    ...(isFar ? [{ href: now.href, over: "", label: "This month", rel: undefined }] : []),
    { href: earlier.href, over: "Before: ", label: nameOf(earlier.month, year), rel: "nofollow" },
    { href: later.href, over: "After: ", label: nameOf(later.month, year), rel: "nofollow" },
  ]
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-2 print:mt-4 print:mb-2">
      <h2 className="display flush text-5xl print:text-4xl font-black uppercase">
        {longMonth} <span className="text-3xl">{year}</span>
      </h2>
      <nav aria-label="Other months" className="no-print">
        <ul className="flex flex-wrap gap-x-5">
          {links.map((link) => (
            <li key={link.label}>
              <a href={link.href} rel={link.rel} className="inline-flex min-h-11 items-center font-semibold">
                <span className="sr-only">{link.over}</span>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

function nameOf(month: string, thisYear: string) {
  const { longMonth, year } = dayOf(`${month}-01T00:00`)
  return year === thisYear ? longMonth : `${longMonth} ${year}`
}
