import type { ReactNode } from "react"
import { SmallButton } from "@/components/dashboard/small-button"
import { controlLook } from "@/components/ui/control-look"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { PitchFilter } from "@/domain/pitches/find-pitches"

const ways = [
  { value: "", label: "Anywhere" },
  { value: "open", label: "Not decided yet" },
  { value: "asked", label: "Asked" },
  { value: "approved", label: "Approved" },
  { value: "declined", label: "Not listed" },
  { value: "invited", label: "Invited to the show" },
  { value: "lapsed", label: "Closed for now" },
  { value: "duplicate", label: "Came twice" },
  { value: "withdrawn", label: "Withdrawn" },
  { value: "spam", label: "Put away" },
  { value: "unconfirmed", label: "Unconfirmed" },
]

type Props = {
  filter: PitchFilter
  reasons: { value: string; label: string }[]
  /** What stands beside it, in the same line. */
  children: ReactNode
}

/** What an editor remembers of a pitch: a name, a word, an address, a host. All of it stands in the page's address. */
export function ReviewSearch({ filter, reasons, children }: Props) {
  const { q = "", is = "", reason = "", from = "", to = "" } = filter
  return (
    <search className="mt-4 mb-2 block">
      <form action="/dashboard" method="get" className="grid gap-1">
        <div className="flex gap-2">
          <label htmlFor="find" className="sr-only">
            Find a pitch by name, word, address or link
          </label>
          <input
            id="find"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            placeholder="Name, word, address, link"
            data-key="/"
            className={`${controlLook} max-w-md min-w-0 flex-1`}
          />
          <SmallButton className="min-h-11">Find</SmallButton>
        </div>
        <div className="relative">
          {children}
          <details open={Boolean(is || reason || from || to)}>
            <summary className="inline-flex min-h-9 items-center text-sm">
              <span className="underline decoration-1 underline-offset-4">Narrow it down</span>
            </summary>
            <div className="grid gap-4 border-y-2 border-line py-4 sm:grid-cols-2 lg:grid-cols-4">
              <SelectField name="is" label="How it stands" defaultValue={is} options={ways} />
              <SelectField
                name="reason"
                label="Reason we gave"
                defaultValue={reason}
                options={[{ value: "", label: "Any" }, ...reasons]}
              />
              <TextField name="from" type="date" label="Its event from" defaultValue={from} />
              <TextField name="to" type="date" label="until" defaultValue={to} />
            </div>
          </details>
        </div>
      </form>
    </search>
  )
}
