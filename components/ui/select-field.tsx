import type { ComponentProps } from "react"
import { controlLook } from "./control-look"
import { Field, type FieldProps } from "./field"

type Option = { value: string; label: string }
type Props = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "children"> & { options: readonly Option[] }

export function SelectField({ name, label, why, hint, error, isOptional, id, options, ...select }: Props) {
  return (
    <Field {...{ name, label, why, hint, error, id, isOptional: isOptional ?? false }}>
      {(wiring) => (
        <select {...select} {...wiring} className={controlLook}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
