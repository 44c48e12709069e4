import type { PitchRow } from "@/domain/pitches/describe-pitches"
import type { Need } from "@/domain/pitches/list-queue"

type Row = PitchRow & { why?: Need }

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`)

const outcomes: Record<string, string> = {
  approved: "approved",
  declined: "not listed",
  invited: "invited",
  lapsed: "closed for now",
  duplicate: "came twice",
  spam: "put away",
  withdrawn: "withdrawn",
}

/** How it stands with our promise, in two or three words; of what is over, how it ended. */
function standing(row: Row, time: (at: Date) => string): string {
  if (row.leavesAt) return `leaves at ${time(row.leavesAt)}`
  if (row.why === "bounced") return "came back"
  if (row.daysLeft !== null && row.daysLeft < 0) return `${days(-row.daysLeft)} late`
  if (row.daysLeft === 0) return "due today"
  if (row.daysLeft !== null) return `${days(row.daysLeft)} left`
  if (row.why === "not-live" || row.why === "preparing") return "finish it"
  if (row.why === "silent") return "no answer"
  if (row.why === "our-turn") return "wrote to us"
  return outcomes[row.outcome ?? ""] ?? row.state
}

type Props = {
  row: Row
  time: (at: Date) => string
  isLoud?: boolean
  /** Whether it can be ticked, to be dealt with together with others. */
  isPickable?: boolean
  /** Which colleague has just looked at it. */
  seen?: string | undefined
}

/** One line of need: how late, what, who, and what our people would get. The whole row can be pressed. */
export function ReviewRow({ row, time, isLoud = false, isPickable = false, seen }: Props) {
  return (
    <li
      className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2 hover:bg-note has-checked:bg-note
        has-focus-visible:bg-note md:grid-cols-[7.5rem_minmax(0,2fr)_minmax(0,3fr)_5.5rem] md:items-baseline"
    >
      <p
        className={`order-2 text-right text-sm whitespace-nowrap md:order-none md:text-left ${
          isLoud ? "font-semibold text-danger" : row.daysLeft === 0 ? "font-semibold" : "text-muted"
        }`}
      >
        {standing(row, time)}
      </p>
      <h3 className="min-w-0 leading-snug font-semibold text-pretty md:truncate">
        <a
          href={`/dashboard/pitches/${row.id}`}
          data-row
          className="quiet before:absolute before:inset-0 before:z-0"
          dir="auto"
        >
          {row.title}
        </a>
        <span className="block truncate text-sm font-normal text-muted">
          <bdi>{row.who}</bdi>
          {seen && <em> · {seen}</em>}
        </span>
      </h3>
      <p className="order-3 col-span-2 min-w-0 truncate pr-9 text-sm md:order-none md:col-span-1 md:pr-0 md:text-base">
        <bdi>{row.says}</bdi>
      </p>
      <p className="hidden pr-8 text-right text-sm text-muted md:block">
        {row.waitedDays === 0 ? "today" : days(row.waitedDays)}
      </p>
      {isPickable && (
        <label className="absolute right-0 bottom-0 z-1 grid size-9 place-items-center md:inset-y-0 md:h-auto">
          <span className="sr-only">Tick {row.title}</span>
          <input
            type="checkbox"
            name="picked"
            value={`${row.id}~${row.version}`}
            autoComplete="off"
            className="size-5 accent-ink"
          />
        </label>
      )}
    </li>
  )
}
