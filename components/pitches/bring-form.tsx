"use client"

import { useActionState, useEffect } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Fold } from "@/components/ui/fold"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { KnownSender } from "@/domain/pitches/recall-sender"
import { BringSender } from "./bring-sender"
import { ProposedEventFields } from "./proposed-event-fields"

/** A browser cuts what is pasted beyond it: pictures at the end of a mail's source, which nobody reads. */
const longestPaste = 200_000

type Props = {
  action: FormAction
  /** One key for each form: pressed twice, it is still one pitch. */
  submissionKey: string
  origin: "mail" | "hand"
}

/** At first one big box to paste into. What was read from it, or is to be typed by hand, stands in plain fields. */
export function BringForm({ action, submissionKey, origin }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  useEffect(() => {
    if (!state.ok) document.getElementById(state.reason === "invalid" ? "errors" : "look")?.focus()
  }, [state])
  const typed = state.typed ?? {}
  const errors = state.errors ?? {}
  const about = state.about as { sender: KnownSender | null; unclear: string[] } | undefined
  const isPaste = origin === "mail" && !about
  const text = (name: string) => ({ name, defaultValue: typed[name] ?? "", error: errors[name] })
  const key = typed.submissionKey ?? submissionKey
  const words = (
    <TextareaField
      {...text("words")}
      label={isPaste ? "Paste the mail" : origin === "mail" ? "Their words" : "What did they say?"}
      hint={isPaste ? "All of it, with the lines that say who wrote it. Its source is fine, too." : undefined}
      maxLength={isPaste ? longestPaste : 20_000}
      className={isPaste ? "min-h-56 max-h-[50vh]" : "min-h-28 max-h-80"}
    />
  )
  return (
    <form action={send} noValidate aria-busy={isPending}>
      <HiddenFields
        values={{ submissionKey: key, origin, subject: typed.subject ?? "", ...(about && { looked: "yes" }) }}
      />
      <div key={JSON.stringify([state.reason, state.typed])} className="grid gap-5">
        <ErrorSummary errors={errors} />
        {about && (about.sender || state.reason !== "invalid") && (
          <BringSender
            sender={about.sender}
            unclear={about.unclear}
            isUsed={state.reason === "already-brought"}
            email={typed.email ?? ""}
          >
            <Button look="plain" disabled={isPending}>
              Keep it as it is
            </Button>
          </BringSender>
        )}
        {isPaste ? (
          words
        ) : (
          <>
            {origin === "hand" && words}
            <TextField
              {...text("email")}
              label="E-mail"
              type="email"
              autoCapitalize="none"
              hint="The answer goes there."
            />
            <TextField {...text("name")} label="Name" isOptional />
            <ProposedEventFields index={0} typed={typed} errors={errors} />
            <Fold summary="Organisation" isOpen={hasAny(["organisation", "site"], typed, errors)}>
              <TextField {...text("organisation")} label="Organisation" isOptional />
              <TextField
                {...text("site")}
                label="Its site"
                isOptional
                inputMode="url"
                autoCapitalize="none"
              />
            </Fold>
            {origin === "mail" && words}
          </>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button look="accent" disabled={isPending}>
            {isPending ? "Reading …" : "Keep it"}
          </Button>
          <p className="text-sm text-muted">No mail leaves before you send one.</p>
        </div>
      </div>
    </form>
  )
}

const hasAny = (names: string[], ...sets: Record<string, string>[]) =>
  names.some((name) => sets.some((set) => set[name]))
