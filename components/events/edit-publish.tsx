"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { Button } from "@/components/ui/button"
import { missing } from "./edit-missing"

const reasons: Record<string, string> = {
  "changed-meanwhile": "A colleague changed this event meanwhile. Look again, then publish.",
  "not-found": "This event is gone: the pitch it came from was taken back.",
  withdrawn: "The pitcher withdrew it, or the decision was taken back.",
}

type Props = { action: FormAction; id: string; version: number; label: string; isSmall?: boolean }

/** Makes it public, and says what is missing when it cannot be. */
export function EditPublish({ action, id, version, label, isSmall = false }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const needs = !state.ok && state.reason === "needs" ? (state.about as string[]) : []
  return (
    <form action={send} aria-busy={isPending}>
      <HiddenFields values={{ id, version }} />
      {isSmall ? (
        <SmallButton disabled={isPending}>{label}</SmallButton>
      ) : (
        <Button look="accent" disabled={isPending}>
          {label}
        </Button>
      )}
      {!state.ok && (
        <div role="alert" className="mt-2 font-semibold text-danger">
          {needs.length > 0 ? (
            <>
              <p>Before it can be public:</p>
              <ul className="list-disc pl-5">
                {needs.map((need) => (
                  <li key={need}>{missing[need] ?? need}</li>
                ))}
              </ul>
            </>
          ) : (
            <p>{reasons[state.reason] ?? "It was not published. Reload and look again."}</p>
          )}
        </div>
      )}
    </form>
  )
}
