import type { ReactNode } from "react"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"

/** What every part of the form of an event is given. */
export type Part = { typed: Typed; errors: Record<string, string> }

/** A part of the form under a heading of its own. */
export function EditPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="display mb-3 text-xl">{title}</legend>
      {children}
    </fieldset>
  )
}

type LineProps = Part & {
  name: string
  label: string
  hint?: string
  type?: string
  list?: string
  isNeeded?: boolean
}

/** One line of an event's form. */
export function EditLine({ typed, errors, name, isNeeded = false, ...field }: LineProps) {
  return (
    <TextField
      name={name}
      isOptional={!isNeeded}
      required={isNeeded}
      dir={field.type ? undefined : "auto"}
      defaultValue={typed[name]}
      error={errors[name]}
      {...field}
    />
  )
}

/** Whether a folded part must stand open: something is in it, or something in it was refused. */
export const isOpenFor = ({ typed, errors }: Part, names: string[]) =>
  names.some((name) => Boolean(typed[name]) || Boolean(errors[name]))
