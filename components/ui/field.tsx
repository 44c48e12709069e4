import type { ReactNode } from "react"
import { fieldId } from "./field-id"
import { describedBy, FieldWords } from "./field-words"

export type FieldProps = {
  name: string
  label: string
  /** One line: why we ask. */
  why?: string | undefined
  /** An example or a format. */
  hint?: string | undefined
  error?: string | undefined
  /** Said in the label, since only few fields are. */
  isOptional?: boolean
  id?: string | undefined
}

export type FieldWiring = {
  id: string
  name: string
  "aria-describedby": string | undefined
  "aria-invalid": true | undefined
}

/** A question with its label and lines; the control inside is wired to them. */
export function Field({ children, ...field }: FieldProps & { children: (wiring: FieldWiring) => ReactNode }) {
  const id = field.id ?? fieldId(field.name)
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {field.label}
        {field.isOptional && <span className="font-normal text-muted"> (if you like)</span>}
      </label>
      <FieldWords id={id} why={field.why} hint={field.hint} error={field.error} />
      {children({
        id,
        name: field.name,
        "aria-describedby": describedBy({ id, ...words(field) }),
        "aria-invalid": field.error ? true : undefined,
      })}
    </div>
  )
}

const words = ({ why, hint, error }: FieldProps) => ({ why, hint, error })
