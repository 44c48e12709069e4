"use client"

import { useActionState } from "react"
import { ActionForm } from "@/components/dashboard/action-form"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { MentionToEdit } from "@/domain/episodes/read-episode"

type Props = { number: number; mention: MentionToEdit; change: FormAction; remove: FormAction }

const says: Record<string, string> = {
  "changed-meanwhile":
    "A colleague wrote other words meanwhile. Yours are still here: save again to keep them.",
  "needs-a-link": "A link needs its address.",
  "no-such-mention": "It was taken off meanwhile.",
}

/** One thing that is mentioned: its words, and what the host reads out. */
export function MentionRow({ number, mention, change, remove }: Props) {
  const [state, send] = useActionState(change, untouched)
  const typed = state.typed ?? mention
  const id = (name: string) => `${mention.id}-${name}`
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4">
      <details open={!state.ok} className="min-w-0 flex-1 basis-64">
        <summary className="min-h-9 py-1">
          <bdi className="font-semibold underline decoration-1 underline-offset-4">{mention.what}</bdi>
          <span className="text-muted">
            {mention.isEvent ? "" : ", a link"}
            {mention.isDraft && ", not public yet"}
            {mention.readOut && ", with its own words"}
          </span>
        </summary>
        <form action={send} noValidate className="grid gap-4 py-3">
          <HiddenFields values={{ number, id: mention.id, before: mention.state }} />
          {!state.ok && (
            <p role="alert" className="font-semibold text-danger">
              {says[state.reason] ?? Object.values(state.errors)[0] ?? "That was not saved."}
            </p>
          )}
          {!mention.isEvent && (
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                name="label"
                id={id("label")}
                label="What it is"
                defaultValue={typed.label}
                dir="auto"
              />
              <TextField name="url" id={id("url")} label="Address" defaultValue={typed.url} inputMode="url" />
            </div>
          )}
          <TextareaField
            name="readOut"
            id={id("readOut")}
            label="Read out"
            isOptional
            hint="About 55 words are twenty seconds. Empty is the sentence below."
            placeholder={mention.defaultReadOut}
            defaultValue={typed.readOut}
            rows={3}
            dir="auto"
          />
          <p className="text-sm text-muted" dir="auto">
            {mention.defaultReadOut}
          </p>
          <p>
            <SmallButton tone="ink">Save</SmallButton>
          </p>
        </form>
      </details>
      <ActionForm action={remove} hidden={{ number, id: mention.id }} says={says}>
        <SmallButton aria-label={`Take off: ${mention.what}`}>Take off</SmallButton>
      </ActionForm>
    </div>
  )
}
