"use client"

import { type ComponentProps, useState } from "react"
import { Field, type FieldProps } from "./field"

type Props = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps | "children" | "type"> & {
    mostBytes: number
    tooLarge: string
  }

/** A file to choose. One that is too large is said at once: it would only be refused after it was sent. */
export function FileField({
  name,
  label,
  why,
  hint,
  error,
  isOptional,
  id,
  mostBytes,
  tooLarge,
  ...input
}: Props) {
  const [isTooLarge, say] = useState(false)
  const shown = isTooLarge ? tooLarge : error
  return (
    <Field {...{ name, label, why, hint, error: shown, id, isOptional: isOptional ?? false }}>
      {(wiring) => (
        <input
          type="file"
          {...input}
          {...wiring}
          onChange={({ currentTarget }) => {
            const large = (currentTarget.files?.[0]?.size ?? 0) > mostBytes
            currentTarget.setCustomValidity(large ? tooLarge : "")
            say(large)
          }}
          className="block w-full border-2 border-edge bg-sheet text-base file:mr-4 file:min-h-11 file:cursor-pointer file:border-0 file:border-r-2 file:border-edge file:bg-note file:px-4 file:font-semibold aria-invalid:border-danger"
        />
      )}
    </Field>
  )
}
