"use client"

import { useActionState } from "react"
import { Button } from "@/components/ui/button"
import type { ButtonLook } from "@/components/ui/button-look"
import { Checkbox } from "@/components/ui/checkbox"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Fold } from "@/components/ui/fold"
import { RadioCards } from "@/components/ui/radio-cards"
import { Refusal } from "@/components/ui/refusal"
import { TextareaField } from "@/components/ui/textarea-field"
import type { FormState } from "@/lib/form"

/** A question with words for an answer; with `choices` one to be chosen, none of them beforehand. */
type PitcherQuestion = {
  name: string
  label: string
  hint?: string
  defaultValue?: string
  choices?: { value: string; label: string; hint?: string }[]
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  questions: readonly PitcherQuestion[]
  /** A wish beside the choice, never ticked beforehand. */
  box?: { name: string; label: string; hint: string }
  button: string
  look?: ButtonLook
  /** Folded until it is wanted, or was refused. */
  fold?: { summary: string; hint?: string; id: string }
}

const refusals: Record<string, string> = {
  "no-question":
    "This question was closed in the meantime. Write to us below instead: your text is still here.",
  "no-way-back":
    "This pitch was opened again already, or has moved on. Load the page again to see where it stands.",
  "too-many": "You have written a lot today. Your text is still here: please send it again tomorrow.",
  "already-withdrawn": "It is withdrawn already.",
  "already-closed": "It is closed already. Load the page again to see what you can do.",
  "already-listed": "It is on our calendar by now. Write to us instead, and we take it down.",
  "already-booked":
    "Your seat on the show is booked by now. To be forgotten, begin on the page of your invitation; for anything else write to us.",
}

/** One of the small forms of the pitcher's page. Works without script; a refusal keeps the text. */
export function PitcherForm({ action, questions, box, button, look = "ink", fold }: Props) {
  const [state, send] = useActionState<FormState, FormData>(action, { ok: true })
  const isRefused = state.reason !== undefined && state.reason !== "invalid"
  const shown = (
    <form action={send} noValidate className="grid gap-4">
      <ErrorSummary errors={state.errors ?? {}} />
      {isRefused && (
        <Refusal title="That was not possible">
          {refusals[state.reason ?? ""] ??
            "Something has changed in the meantime. Load the page again, please."}
        </Refusal>
      )}
      {questions.map(({ name, label, hint, defaultValue = "", choices }) => {
        const value = state.typed?.[name] ?? defaultValue
        const words = { hint, error: state.errors?.[name] }
        return choices ? (
          <RadioCards
            key={name}
            name={name}
            legend={label}
            options={choices}
            defaultValue={value}
            {...words}
          />
        ) : (
          <TextareaField
            key={name}
            name={name}
            label={label}
            defaultValue={value}
            className="min-h-28"
            {...words}
          />
        )
      })}
      {box && <Checkbox {...box} defaultChecked={state.typed?.[box.name] === "yes"} />}
      <div>
        <Button look={look}>{button}</Button>
      </div>
    </form>
  )
  if (!fold) return shown
  return (
    <Fold {...fold} isOpen={!state.ok}>
      {shown}
    </Fold>
  )
}
