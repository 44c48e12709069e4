import type { ComponentProps } from "react"
import { controlLook } from "./control-look"
import { Field, type FieldProps } from "./field"

type Props = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "children">

export function TextField({
  name,
  label,
  why,
  hint,
  error,
  isOptional,
  id,
  className = "",
  ...input
}: Props) {
  return (
    <Field {...{ name, label, why, hint, error, id, isOptional: isOptional ?? false }}>
      {(wiring) => <input type="text" {...input} {...wiring} className={`${controlLook} ${className}`} />}
    </Field>
  )
}
