import { SmallButton } from "@/components/dashboard/small-button"
import { controlLook } from "@/components/ui/control-look"

type Props = {
  q: string
  seriesId: string
  series: { id: string; title: string }[]
}

/** Finds an event by its title, or those of a series. A plain form: its answer has an address. */
export function EditSearch({ q, seriesId, series }: Props) {
  return (
    <search className="mb-6">
      <form action="/dashboard/events" className="flex flex-wrap items-end gap-3">
        <div className="grid min-w-48 flex-1 gap-1">
          <label htmlFor="q" className="text-sm font-semibold">
            Title
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            className={controlLook}
            dir="auto"
            data-search
          />
        </div>
        {series.length > 0 && (
          <div className="grid min-w-40 flex-1 gap-1 sm:max-w-72">
            <label htmlFor="series" className="text-sm font-semibold">
              Series
            </label>
            <select id="series" name="series" defaultValue={seriesId} className={controlLook}>
              <option value="">All</option>
              {series.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        )}
        <SmallButton className="min-h-11">Find</SmallButton>
        {(q || seriesId) && (
          <a href="/dashboard/events" className="inline-flex min-h-11 items-center text-sm">
            Show all
          </a>
        )}
      </form>
    </search>
  )
}
