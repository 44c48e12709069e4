import { dayOf } from "@/domain/events/event"

type Props = { month: string; earlier: string; later: string; now: string | null }

/** The month in poster size, and the ways to its neighbours. `now` leads back to this month, from another. */
export function MonthHeading({ month, earlier, later, now }: Props) {
  const { longMonth, year } = dayOf(`${month}-01T00:00`)
  return (
    <div className="mt-6 mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
      <h2 className="display flush text-5xl font-black uppercase">
        {longMonth} <span className="text-3xl">{year}</span>
      </h2>
      <nav aria-label="Other months" className="no-print">
        <ul className="flex flex-wrap gap-x-5">
          {[
            { href: earlier, label: "Month before" },
            ...(now ? [{ href: now, label: "This month" }] : []),
            { href: later, label: "Month after" },
          ].map(({ href, label }) => (
            <li key={label}>
              <a href={href} rel="nofollow" className="inline-flex min-h-11 items-center font-semibold">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
