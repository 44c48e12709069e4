type Props = {
  name: string
  legend: string
  options: { value: string; label: string }[]
  ticked: string[]
  error?: string | undefined
}

/** Several boxes of one name, a line each. */
export function ReviewTicks({ name, legend, options, ticked, error }: Props) {
  return (
    <fieldset id={name} tabIndex={-1} className="my-1 min-w-0">
      <legend className="text-sm font-semibold">{legend}</legend>
      {error && <p className="text-sm font-semibold text-danger">{error}</p>}
      {options.map((option) => (
        <label key={option.value} className="flex min-h-9 items-center gap-2.5 has-checked:font-medium">
          <input
            type="checkbox"
            name={name}
            value={option.value}
            defaultChecked={ticked.includes(option.value)}
            className="size-5 shrink-0 accent-ink"
          />
          <span dir="auto" className="min-w-0 wrap-anywhere">
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
