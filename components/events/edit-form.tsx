"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { type Hidden, HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import type { Typed } from "@/lib/form"
import { EditInvolvement } from "./edit-involvement"
import { EditWhat } from "./edit-what"
import { EditWhen } from "./edit-when"

type Props = {
  action: FormAction
  hidden?: Hidden
  submit: string
  before: Typed
  zones: string[]
  members: { id: string; name: string }[]
}

const reasons: Record<string, string> = {
  "changed-meanwhile":
    "A colleague changed this event meanwhile. Your text is still here; look at theirs, then save again.",
  "no-such-member": "That member has gone. Choose another.",
  "still-public": "It is public: it cannot lose its time zone or what our people get.",
  "not-found": "It was cancelled meanwhile, and a cancelled event stays as it is.",
}

/** All of an event as plain fields. What was refused keeps what was typed. */
export function EditForm({ action, hidden = {}, submit, before, zones, members }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? before
  const errors = state.errors ?? {}
  return (
    <form action={send} noValidate aria-busy={isPending}>
      <HiddenFields values={hidden} />
      <div key={JSON.stringify(state.typed ?? null)} className="grid gap-8">
        {!state.ok && state.reason === "invalid" && <ErrorSummary errors={errors} />}
        {!state.ok && state.reason !== "invalid" && (
          <Notice tone="danger" role="alert">
            {reasons[state.reason] ?? "That was not saved. Reload and look again."}
          </Notice>
        )}
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <div className="grid content-start gap-8">
            <EditInvolvement {...{ typed, errors, members }} />
            <EditWhen {...{ typed, errors, zones }} />
          </div>
          <EditWhat {...{ typed, errors }} />
        </div>
        <p>
          <Button disabled={isPending}>{submit}</Button>
        </p>
      </div>
    </form>
  )
}
