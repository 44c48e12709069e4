import type { ComponentProps } from "react"
import { fieldId } from "./field-id"

type Props = Omit<ComponentProps<"input">, "type"> & {
  type: "checkbox" | "radio"
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
}

/** One box or one radio button, as a card of its own: the whole card can be pressed. */
export function Choice({ type, label, hint, error, id, ...input }: Props) {
  const ownId = id ?? fieldId(type === "radio" ? `${input.name} ${input.value}` : input.name)
  const described =
    [hint && `${ownId}-hint`, error && `${ownId}-error`].filter(Boolean).join(" ") || undefined
  return (
    <div
      className="relative flex gap-3 border-2 border-line bg-sheet px-3 py-2.5 hover:border-edge has-checked:border-ink
        has-checked:bg-note has-focus-visible:outline-3 has-focus-visible:outline-ink"
    >
      <input
        type={type}
        id={ownId}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        {...input}
        className="relative z-1 mt-0.5 size-5 shrink-0 accent-ink outline-none"
      />
      <div>
        <label htmlFor={ownId} className="font-medium before:absolute before:inset-0">
          {label}
        </label>
        {hint && (
          <p id={`${ownId}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${ownId}-error`} className="text-sm font-semibold text-danger">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
