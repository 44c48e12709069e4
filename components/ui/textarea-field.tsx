import type { ComponentProps } from "react"
import { controlLook } from "./control-look"
import { Field, type FieldProps } from "./field"

type Props = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps | "children">

export function TextareaField({
  name,
  label,
  why,
  hint,
  error,
  isOptional,
  id,
  className = "",
  ...area
}: Props) {
  return (
    <Field {...{ name, label, why, hint, error, id, isOptional: isOptional ?? false }}>
      {(wiring) => (
        <textarea
          rows={4}
          {...area}
          {...wiring}
          className={`${controlLook} field-sizing-content ${className}`}
        />
      )}
    </Field>
  )
}
