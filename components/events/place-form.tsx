"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import type { Typed } from "@/lib/form"
import { EditLine } from "./edit-fields"
import { EditAccess } from "./edit-rest"

type Props = { action: FormAction; on: { id: string; version: number }; before: Typed }

/** What is known about a place: every event there shows it. */
export function PlaceForm({ action, on, before }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? before
  const part = { typed, errors: state.errors ?? {} }
  return (
    <form action={send} noValidate aria-busy={isPending}>
      <HiddenFields values={on} />
      <div key={JSON.stringify(state.typed ?? null)} className="grid max-w-2xl gap-4">
        {!state.ok && state.reason === "invalid" && <ErrorSummary errors={part.errors} />}
        {!state.ok && state.reason === "changed-meanwhile" && (
          <p role="alert" className="font-semibold text-danger">
            A colleague changed it meanwhile. Your text is still here: reload, look at theirs, then save.
          </p>
        )}
        <EditLine
          {...part}
          name="name"
          label="Name"
          isNeeded
          hint="Coming events there take it along. Its page stays at its address."
        />
        <EditLine {...part} name="city" label="City" />
        <EditLine
          {...part}
          name="address"
          label="Street"
          hint="Coming events there get the new one as well."
        />
        <EditLine {...part} name="country" label="Country" />
        <EditLine {...part} name="url" label="Its own page" type="url" />
        <EditAccess {...part} inherited={null} />
        <p>
          <Button disabled={isPending}>Save</Button>
        </p>
      </div>
    </form>
  )
}
