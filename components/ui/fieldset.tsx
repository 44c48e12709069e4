import type { ReactNode } from "react"
import { describedBy, FieldWords } from "./field-words"

type Props = {
  id: string
  legend: string
  why?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  children: ReactNode
}

/** Several boxes under one question. It can be focused, so that an error summary can link to it. */
export function Fieldset({ id, legend, why, hint, error, children }: Props) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="grid min-w-0 gap-1.5"
      aria-describedby={describedBy({ id, why, hint, error })}
    >
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <FieldWords id={id} why={why} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}
