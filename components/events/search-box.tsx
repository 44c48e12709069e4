import { buttonLook } from "@/components/ui/button-look"
import { controlLook } from "@/components/ui/control-look"

type Props = { label: string; q?: string | undefined; isLabelShown?: boolean }

/** A word to look for, as a part of a form of its own or of the filters. */
export function SearchField({ label, q, isLabelShown = false }: Props) {
  return (
    <div>
      <label htmlFor="q" className={isLabelShown ? "mb-1.5 block font-semibold" : "sr-only"}>
        {label}
      </label>
      <div className="flex gap-2">
        <input
          type="search"
          id="q"
          name="q"
          maxLength={120}
          defaultValue={q}
          placeholder={isLabelShown ? undefined : "Search events"}
          className={`${controlLook} min-w-0 flex-1`}
        />
        <button type="submit" className={buttonLook("ink")}>
          Search
        </button>
      </div>
    </div>
  )
}

/** The search alone. */
export const SearchBox = ({ label }: { label: string }) => (
  <search>
    <form action="/events" method="get">
      <SearchField label={label} isLabelShown />
    </form>
  </search>
)
