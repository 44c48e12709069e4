import { fieldId } from "./field-id"

type Props = {
  /** A sentence for each field by its name, as a form's state has them. */
  errors: Record<string, string>
  title?: string
}

/** First thing on the page after a refusal: it takes the focus, also without script, and links to each field. */
export function ErrorSummary({ errors, title }: Props) {
  const faults = Object.entries(errors)
  if (faults.length === 0) return null
  const heading =
    title ??
    (faults.length === 1 ? "One thing needs another look" : `${faults.length} things need another look`)
  return (
    <div
      role="alert"
      id="errors"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the one place where the page must begin after a refused form.
      autoFocus
      className="border-4 border-danger bg-sheet p-5"
    >
      <h2 className="display text-xl">{heading}</h2>
      <p className="mt-1 text-sm text-muted">Everything you typed is still here.</p>
      <ul className="mt-3 grid gap-1.5">
        {faults.map(([name, message]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`} className="font-semibold text-danger">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
