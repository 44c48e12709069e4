"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { SelectField } from "@/components/ui/select-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { EditShown } from "./edit-shown"
import { FirstButton } from "./first-button"

type Props = {
  action: FormAction
  on: { id: string; version: number }
  before: { recap: string; coveredBy: string }
  /** The episodes to choose from, the newest first; none where there is no show. */
  episodes: { number: number; title: string }[]
  /** What one of them is called. */
  one: string
}

const reasons: Record<string, string> = {
  "changed-meanwhile": "A colleague changed this event meanwhile. Your text is still here: save again.",
  "no-such-episode": "It is not there any more.",
}

/** How it was: a text, and the episode that covered it. */
export function EditRecap({ action, on, before, episodes, one }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? before
  const errors = state.errors ?? {}
  const isShown = !state.ok && state.reason === "preview"
  const options = episodes.map(({ number, title }) => ({
    value: String(number),
    label: `${number}${title && `: ${title}`}`,
  }))
  return (
    <form action={send} noValidate aria-busy={isPending}>
      <FirstButton />
      <HiddenFields values={on} />
      <div key={JSON.stringify(state.typed ?? null)} className="grid max-w-3xl gap-4">
        {!state.ok && state.reason === "invalid" && <ErrorSummary errors={errors} />}
        {!state.ok && state.reason !== "invalid" && !isShown && (
          <p role="alert" className="font-semibold text-danger">
            {reasons[state.reason] ?? "That was not saved. Reload and look again."}
          </p>
        )}
        <TextareaField
          name="recap"
          label="How was it?"
          hint="What came of it, with links to slides, pictures or notes. The same marks as in the description."
          rows={5}
          dir="auto"
          defaultValue={typed.recap}
          error={errors.recap}
        />
        {options.length > 0 && (
          <SelectField
            name="coveredBy"
            label={`Which ${one} covered it?`}
            options={[{ value: "", label: "None" }, ...options]}
            defaultValue={typed.coveredBy}
            error={errors.coveredBy}
          />
        )}
        {isShown && <EditShown text={typed.recap} />}
        <p className="flex flex-wrap gap-3">
          <Button disabled={isPending}>Save the recap</Button>
          <Button look="plain" name="do" value="preview">
            Show how it will look
          </Button>
        </p>
      </div>
    </form>
  )
}
