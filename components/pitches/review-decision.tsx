"use client"

import { type ReactNode, useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import type { Typed } from "@/lib/form"
import { ReviewKept } from "./review-kept"
import { ReviewRefusal } from "./review-refusal"

export type DecisionBase = {
  pitchId: string
  version: number
  /** Whether it can still be decided; when not, only what was typed is kept in sight. */
  isOpen: boolean
  zone: string
  holdMinutes: number
  recipient: string
  /** Her sentence, or what she mailed us, beside a mail that says nothing of it. */
  said: string
  /** The decision whose form stands open when the page comes. */
  shown: string | null
}

type Props = {
  base: DecisionBase
  name: "approve" | "ask" | "invite" | "decline"
  label: ReactNode
  shortcut: string
  action: FormAction
  /** What stands in the fields before anything was typed. */
  initial: Typed
  cannot?: string | undefined
  children: (typed: Typed, errors: Record<string, string>, about: unknown) => ReactNode
}

/** One decision: a button of the bar, and above it, in place, the mail as it will go. */
export function ReviewDecision({ base, name, label, shortcut, action, initial, cannot, children }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  if (!base.isOpen && state.ok) return null
  if (!base.isOpen && !state.ok) return <ReviewKept state={state} zone={base.zone} />
  const typed = state.typed ?? initial
  const errors = state.errors ?? {}
  return (
    <details
      name="decision"
      data-decision={shortcut}
      open={!state.ok || base.shown === name}
      className="group"
    >
      <summary
        className="flex min-h-13 items-center justify-center border-ink px-1 text-center text-sm leading-tight font-semibold
          group-open:bg-ink group-open:text-paper hover:bg-note group-open:hover:bg-ink sm:text-base"
      >
        {label}
      </summary>
      <form
        action={send}
        aria-busy={isPending}
        className="absolute inset-x-0 bottom-full flex max-h-[calc(100dvh-8.5rem)] flex-col border-t-4 border-ink bg-sheet
          short:block short:max-h-[calc(100dvh-3.5rem)] short:overflow-y-auto"
      >
        <HiddenFields values={{ pitchId: base.pitchId, version: base.version }} />
        <div
          key={JSON.stringify(state.typed ?? null)}
          className="sheet-width grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 overflow-y-auto
            overscroll-contain py-4 lg:grid-cols-2 lg:content-start short:overflow-visible"
        >
          {!state.ok && (
            <div className="lg:col-span-2">
              <ErrorSummary errors={errors} />
              <ReviewRefusal state={state} zone={base.zone} />
            </div>
          )}
          {cannot ? <p className="measure">{cannot}</p> : children(typed, errors, state.about)}
        </div>
        {!cannot && (
          <div className="border-t border-line">
            <div className="sheet-width flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <Button look="accent" disabled={isPending}>
                Send to {base.recipient}
              </Button>
              <p className="text-sm text-muted">
                {base.holdMinutes === 0
                  ? "It leaves at once."
                  : `Held for ${base.holdMinutes} minutes: until then you can undo.`}
              </p>
            </div>
          </div>
        )}
      </form>
    </details>
  )
}
