"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { type Hidden, HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { TextareaField } from "@/components/ui/textarea-field"
import { dateText } from "@/domain/events/event"
import type { Typed } from "@/lib/form"
import { EditLine } from "./edit-fields"
import { EditRhythm } from "./edit-rhythm"

type Props = {
  action: FormAction
  hidden: Hidden
  before: Typed
  /** The weekday of the first date, `Thursday`. */
  weekday: string
  /** A new series is named here; one that is there has its name. */
  isNew: boolean
}

const reasons: Record<string, string> = {
  "no-dates": "That rule gives no further date. Choose a later end, or more of them.",
  "has-series": "It is part of a series already.",
  "not-found": "It is not there any more.",
}

/** Lays dates out by a rule: shows them first, then makes a draft of each. */
export function SeriesLayOut({ action, hidden, before, weekday, isNew }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? before
  const errors = state.errors ?? {}
  const days = !state.ok && state.reason === "preview" ? (state.about as string[]) : null
  return (
    <form action={send} noValidate aria-busy={isPending}>
      <HiddenFields values={hidden} />
      <div key={JSON.stringify(state.typed ?? null)} className="grid max-w-2xl gap-5">
        {!state.ok && state.reason === "invalid" && <ErrorSummary errors={errors} />}
        {!state.ok && reasons[state.reason] && (
          <p role="alert" className="font-semibold text-danger">
            {reasons[state.reason]}
          </p>
        )}
        {isNew && (
          <>
            <EditLine typed={typed} errors={errors} name="title" label="Name of the series" isNeeded />
            <TextareaField
              name="about"
              label="What it is about"
              hint="Stands on the page of the series."
              isOptional
              rows={2}
              dir="auto"
              defaultValue={typed.about}
              error={errors.about}
            />
          </>
        )}
        <EditRhythm typed={typed} errors={errors} weekday={weekday} />
        {days && (
          <section
            aria-label="The dates"
            tabIndex={-1}
            // biome-ignore lint/a11y/noAutofocus: the dates that were just asked for.
            autoFocus
            className="border-y-2 border-ink py-3"
          >
            <p className="font-semibold">
              {days.length === 1 ? "One new date:" : `${days.length} new dates:`}
            </p>
            <ol className="mt-2 grid grid-cols-2 gap-x-6 sm:grid-cols-3">
              {days.map((day) => (
                <li key={day}>{`${dateText(`${day}T00:00`)} ${day.slice(0, 4)}`}</li>
              ))}
            </ol>
          </section>
        )}
        <p className="flex flex-wrap gap-3">
          <Button look={days ? "plain" : "ink"} name="do" value="preview" disabled={isPending}>
            Show the dates
          </Button>
          <Button look={days ? "ink" : "plain"} disabled={isPending}>
            Make a draft of each
          </Button>
        </p>
      </div>
    </form>
  )
}
