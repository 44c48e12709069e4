import { buttonLook } from "./button-look"
import { controlLook } from "./control-look"

type Props = { id: string; label: string; value: string; rows?: number; hint?: string }

/** A text to take along: selected by hand, or copied by the button where our small script runs. */
export function CopyField({ id, label, value, rows = 1, hint }: Props) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      {rows === 1 ? (
        <input id={id} value={value} readOnly className={controlLook} />
      ) : (
        <textarea
          id={id}
          value={value}
          readOnly
          rows={rows}
          className={`${controlLook} field-sizing-content`}
          dir="auto"
        />
      )}
      <p className="flex items-center gap-3 noscript:hidden">
        <button
          type="button"
          data-copies={id}
          aria-label={`Copy: ${label}`}
          className={buttonLook("plain", "min-h-9 px-4 py-1 text-sm")}
        >
          Copy
        </button>
        <span role="status" className="text-sm text-muted" />
      </p>
      <script type="module" src="/copy.js" async />
    </div>
  )
}
