"use client"

import { type ReactNode, useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"
import { EditDay } from "./edit-day"

type Props = {
  action: FormAction
  on: { id: string; version: number }
  /** What opens it, and what then does it. */
  summary: string
  submit: string
  children?: ReactNode
  /** The one line that its page gives as the reason. */
  asksWhy?: boolean
  /** The day to begin from, when it gets a new one. */
  day?: Typed
  why?: string
}

const faster: Record<string, string> = {
  "changed-meanwhile": "A colleague was faster. Look again, then press once more.",
  "not-found": "A colleague was faster, and this no longer fits.",
  "was-public": "It was public before: its address goes on saying that it was taken down.",
  pitched: "Somebody was told yes to it. Take that decision back on their pitch first.",
}

/** A move that opens in place before it is made: what it does, why, and its button. Works without script. */
export function EditMove({ action, on, summary, submit, children, asksWhy, day, why = "" }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? { ...day, stateNote: why }
  const errors = state.errors ?? {}
  return (
    <details className="open:w-full open:border-2 open:border-ink open:bg-paper open:p-4" open={!state.ok}>
      <summary className="inline-flex min-h-9 items-center border-2 border-edge bg-sheet px-3 text-sm font-semibold hover:border-ink">
        {summary}
      </summary>
      <form action={send} noValidate aria-busy={isPending} className="mt-3 grid max-w-xl gap-4">
        <HiddenFields values={on} />
        {!state.ok && state.reason === "invalid" && <ErrorSummary errors={errors} />}
        {!state.ok && state.reason !== "invalid" && (
          <p role="alert" className="text-sm font-semibold text-danger">
            {faster[state.reason] ?? "That did not work. Reload and look again."}
          </p>
        )}
        {children && <div className="measure text-sm">{children}</div>}
        <div key={JSON.stringify(state.typed ?? null)} className="grid gap-4">
          {day && <EditDay typed={typed} errors={errors} />}
          {asksWhy && (
            <TextField
              name="stateNote"
              id={`${submit.replace(/\W+/g, "-").toLowerCase()}-why`}
              label="Why, in one line"
              isOptional
              dir="auto"
              maxLength={160}
              defaultValue={typed.stateNote}
              error={errors.stateNote}
            />
          )}
        </div>
        <p>
          <SmallButton tone="ink" disabled={isPending}>
            {submit}
          </SmallButton>
        </p>
      </form>
    </details>
  )
}
