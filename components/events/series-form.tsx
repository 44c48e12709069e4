"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { Choice } from "@/components/ui/choice"
import { ErrorSummary } from "@/components/ui/error-summary"
import { TextareaField } from "@/components/ui/textarea-field"
import type { Typed } from "@/lib/form"
import { EditLine } from "./edit-fields"

type Props = { action: FormAction; on: { id: string; version: number }; before: Typed }

/** What is said about all of a series. */
export function SeriesForm({ action, on, before }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? before
  const errors = state.errors ?? {}
  return (
    <form action={send} noValidate aria-busy={isPending}>
      <HiddenFields values={on} />
      <div key={JSON.stringify(state.typed ?? null)} className="grid max-w-2xl gap-4">
        {!state.ok && state.reason === "invalid" && <ErrorSummary errors={errors} />}
        {!state.ok && state.reason === "changed-meanwhile" && (
          <p role="alert" className="font-semibold text-danger">
            A colleague changed it meanwhile. Your text is still here: reload, look at theirs, then save.
          </p>
        )}
        <EditLine typed={typed} errors={errors} name="title" label="Name" isNeeded />
        <TextareaField
          name="about"
          label="What it is about"
          isOptional
          rows={3}
          dir="auto"
          defaultValue={typed.about}
          error={errors.about}
        />
        <Choice
          type="checkbox"
          name="isNextOnly"
          value="on"
          label="Lists show the next date only"
          hint="The month, the calendars and the page of the series show them all."
          defaultChecked={Boolean(typed.isNextOnly)}
        />
        <p>
          <Button disabled={isPending}>Save</Button>
        </p>
      </div>
    </form>
  )
}
