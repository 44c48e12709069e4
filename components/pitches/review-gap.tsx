import type { ComponentProps } from "react"
import { controlLook } from "@/components/ui/control-look"

type Props = Omit<ComponentProps<"textarea">, "name"> & {
  name: string
  label: string
  error?: string | undefined
}

/** A field in the midst of a mail: labelled for those who listen, by its placeholder for those who see. */
export function ReviewGap({ name, label, error, id, ...area }: Props) {
  const ownId = id ?? name
  return (
    <span className="my-1 block">
      <label htmlFor={ownId} className="mb-0.5 block text-sm font-semibold">
        {label}
      </label>
      {error && (
        <span id={`${ownId}-error`} className="block text-sm font-semibold text-danger">
          {error}
        </span>
      )}
      <textarea
        id={ownId}
        name={name}
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${ownId}-error` : undefined}
        className={`${controlLook} field-sizing-content`}
        {...area}
      />
    </span>
  )
}
