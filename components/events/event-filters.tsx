import { buttonLook } from "@/components/ui/button-look"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { formats, involvementKinds } from "@/domain/events/event"
import type { EventFilter } from "@/domain/events/event-filter"
import type { Choices } from "@/domain/events/list-choices"
import { SearchField } from "./search-box"

type Props = {
  filter: EventFilter
  choices: Choices
  /** Set in the month view, which the form then stays in. */
  month?: string | undefined
  /** What the chosen place is called, when it is none of the next events'. */
  placeName: string | undefined
}

/** From this many entries on it is quicker to narrow the list than to read it. */
const enough = 8

/** The search, and what there is to narrow the list to. A plain form: it works without script. */
export function EventFilters({ filter, choices, month, placeName }: Props) {
  const isLong = choices.coming >= enough
  const menus = menusOf({ filter, choices, placeName }).filter(
    ({ options, value }) => (isLong && options.length >= 2) || value,
  )
  const hasDays = isLong || filter.from || filter.to
  return (
    <search className="no-print block">
      <form action="/events" method="get">
        {month && <input type="hidden" name="view" value="month" />}
        {month && <input type="hidden" name="month" value={month} />}
        <SearchField label="Search all events, coming and past" q={filter.q} />
        {(menus.length > 0 || hasDays) && (
          <details className="mt-1">
            <summary className="inline-flex min-h-11 items-center gap-2 font-semibold underline decoration-1 underline-offset-4">
              Narrow it down
            </summary>
            <div className="grid gap-4 border-y-2 border-ink pt-3 pb-5 sm:grid-cols-2 lg:grid-cols-3">
              {menus.map(({ name, label, value, options }) => (
                <SelectField
                  key={name}
                  name={name}
                  label={label}
                  defaultValue={value ?? ""}
                  options={[{ value: "", label: "Any" }, ...options]}
                />
              ))}
              <TextField type="date" name="from" label="From" defaultValue={filter.from} />
              <TextField type="date" name="to" label="Until" defaultValue={filter.to} />
              <p className="self-end">
                <button type="submit" className={buttonLook("plain", "w-full")}>
                  Show these
                </button>
              </p>
            </div>
          </details>
        )}
      </form>
    </search>
  )
}

function menusOf({ filter, choices, placeName }: Pick<Props, "filter" | "choices" | "placeName">) {
  // A number that counts only some of them would mislead.
  const told = (label: string, count: number) => (choices.isMore ? label : `${label} (${count})`)
  const chosen = (
    value: string | undefined,
    label: string | undefined,
    options: { value: string; label: string }[],
  ) =>
    value && !options.some((option) => option.value === value)
      ? [{ value, label: label ?? value }, ...options]
      : options
  const tags = choices.tags.map(({ value, label, count }) => ({ value, label: told(label, count) }))
  const places = choices.places.map(({ value, label, count }) => ({ value, label: told(label, count) }))
  const involvements = choices.involvements.map(({ value, count }) => ({
    value,
    label: told(involvementKinds[value], count),
  }))
  const ways = choices.formats.map(({ value, count }) => ({ value, label: told(formats[value], count) }))
  return [
    { name: "tag", label: "About", value: filter.tag, options: chosen(filter.tag, undefined, tags) },
    { name: "place", label: "Where", value: filter.place, options: chosen(filter.place, placeName, places) },
    {
      name: "involvement",
      label: "Why it’s here",
      value: filter.involvement,
      options: chosen(
        filter.involvement,
        filter.involvement && involvementKinds[filter.involvement],
        involvements,
      ),
    },
    {
      name: "format",
      label: "How to take part",
      value: filter.format,
      options: chosen(filter.format, filter.format && formats[filter.format], ways),
    },
  ]
}
