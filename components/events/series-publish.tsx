"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { missing } from "./edit-missing"

type Lacking = { id: string; title: string; needs: string[] }

/** Publishes every coming draft of a series at once, and names the first that lacks something. */
export function SeriesPublish({ action, id, drafts }: { action: FormAction; id: string; drafts: number }) {
  const [state, send, isPending] = useActionState(action, untouched)
  const lacking = !state.ok && state.reason === "needs" ? (state.about as Lacking) : null
  return (
    <form action={send} aria-busy={isPending}>
      <HiddenFields values={{ id }} />
      <Button look="accent" disabled={isPending}>
        {drafts === 1 ? "Publish the draft" : `Publish all ${drafts} drafts`}
      </Button>
      {!state.ok && (
        <div role="alert" className="mt-2 font-semibold text-danger">
          {lacking ? (
            <>
              <p>
                None was published. Before{" "}
                <a href={`/dashboard/events/${lacking.id}`}>
                  <bdi>{lacking.title}</bdi>
                </a>{" "}
                can be public:
              </p>
              <ul className="list-disc pl-5">
                {lacking.needs.map((need) => (
                  <li key={need}>{missing[need] ?? need}</li>
                ))}
              </ul>
            </>
          ) : (
            <p>A colleague was faster. Look again.</p>
          )}
        </div>
      )}
    </form>
  )
}
