"use client"

import { useActionState } from "react"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Fold } from "@/components/ui/fold"
import { RadioCards, type RadioOption } from "@/components/ui/radio-cards"
import { Refusal } from "@/components/ui/refusal"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { UnseenValue } from "@/components/ui/unseen-value"
import type { PitchWords } from "@/domain/pitches/pitch"
import type { FormState } from "@/lib/form"
import { pitcherTyped } from "./pitcher-typed"
import { ProposedEventFields } from "./proposed-event-fields"
import { ValueField } from "./value-field"

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: PitchWords
  /** How often it was changed before: another tab's change is not written over. */
  changes: number
  acquaintances: readonly RadioOption[]
  showName: string | null
  /** We asked, and this is the way to answer: it stands open, and what our people get comes first. */
  isAnswer?: boolean
}

const refusals: Record<string, string> = {
  "too-many": "You have changed it a lot today. Your text is still here: please send it again tomorrow.",
  "changed-meanwhile":
    "Something moved while you were writing. Your text is still here: have a look above, then press once more. If that does not help, write to us in a message.",
}

/** The pitch's own form once more, filled with what stands there, but for the address: that is how we know you. */
export function PitcherEdit({ action, words, changes, acquaintances, showName, isAnswer = false }: Props) {
  const [state, send] = useActionState<FormState, FormData>(action, { ok: true })
  const typed = state.typed ?? pitcherTyped(words)
  const errors = state.errors ?? {}
  const text = (name: string) => ({ name, defaultValue: typed[name] ?? "", error: errors[name] })
  const refusal = state.reason && refusals[state.reason]
  const value = (
    <ValueField {...text("audienceValue")} hint="What would they get from it? Twenty characters at least." />
  )
  const form = (
    <form action={send} noValidate className="grid gap-5">
      <ErrorSummary errors={errors} />
      {refusal && <Refusal title={isAnswer ? "Not sent yet" : "Not changed yet"}>{refusal}</Refusal>}
      <UnseenValue name="changes" value={String(changes)} />
      {isAnswer && value}
      <ProposedEventFields index={0} typed={typed} errors={errors} />
      {!isAnswer && value}
      <RadioCards
        name="acquaintance"
        legend="How do you know us?"
        options={acquaintances}
        defaultValue={typed.acquaintance}
        error={errors.acquaintance}
      />
      <TextField
        {...text("acquaintanceDetail")}
        label="Which event, which of us, or what did you hear?"
        isOptional
      />
      <TextField {...text("whoOfUs")} label="Who of us is in it, or could be?" isOptional />
      <TextField {...text("name")} label="Name" isOptional autoComplete="name" />
      <TextField {...text("organisation")} label="Organisation" isOptional autoComplete="organization" />
      <TextField
        {...text("site")}
        label="Its site, or a profile of yours"
        isOptional
        inputMode="url"
        autoCapitalize="none"
      />
      {showName ? (
        <Checkbox
          name="isOpenToShow"
          value="on"
          defaultChecked={typed.isOpenToShow === "on"}
          label={`I would talk with you on ${showName} instead`}
        />
      ) : (
        typed.isOpenToShow === "on" && <input type="hidden" name="isOpenToShow" value="on" />
      )}
      <TextareaField
        {...text("brings")}
        label="What can you bring our people?"
        isOptional
        className="min-h-20"
      />
      <TextareaField
        {...text("anythingElse")}
        label="Anything else we should know?"
        isOptional
        className="min-h-20"
      />
      <div>
        {isAnswer ? (
          <Button look="accent">Send my answer</Button>
        ) : (
          <>
            <Button>Save the change</Button>
            <p className="mt-2 text-sm text-muted">Our editors see what was there before, and what is new.</p>
          </>
        )}
      </div>
    </form>
  )
  if (isAnswer) return form
  return (
    <Fold summary="Change what you sent" isOpen={!state.ok} id="change">
      {form}
    </Fold>
  )
}
