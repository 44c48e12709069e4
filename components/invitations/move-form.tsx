"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { ShowWords } from "@/domain/episodes/episode"

type Props = {
  action: FormAction
  episode: { id: string; version: number; recordsLocal: string; zoneName: string; guests: readonly string[] }
  words: Pick<ShowWords, "recordAt" | "again">
}

const says: Record<string, string> = {
  "changed-meanwhile": "A colleague has changed it meanwhile. Load the page again.",
  "in-the-past": "It is moved to a time that is still to come, and not once it has begun.",
  "same-time": "That is when it is already.",
}

/** Another time for a recording. Guests who have a seat are told at once, and the button says so. */
export function MoveForm({ action, episode, words }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const { guests } = episode
  return (
    <form action={send} noValidate aria-busy={isPending} className="grid max-w-xl gap-5">
      <HiddenFields values={{ episodeId: episode.id, version: episode.version }} />
      <ErrorSummary errors={state.errors ?? {}} />
      {!state.ok && state.reason !== "invalid" && (
        <Notice tone="danger" role="alert" title="It was not moved">
          {says[state.reason] ?? "Load the page again, please."}
        </Notice>
      )}
      <TextField
        name="recordsLocal"
        type="datetime-local"
        label={words.recordAt}
        hint={`By the clocks in ${episode.zoneName}. ${words.again}`}
        defaultValue={state.typed?.recordsLocal ?? episode.recordsLocal}
        error={state.errors?.recordsLocal}
      />
      {guests.length > 0 && (
        <TextareaField
          name="words"
          label="A sentence for whoever has a seat"
          isOptional
          defaultValue={state.typed?.words ?? ""}
          error={state.errors?.words}
        />
      )}
      <div>
        <Button disabled={isPending}>
          {guests.length > 0 ? `Move it and mail ${guests.join(" and ")}` : "Move it"}
        </Button>
      </div>
    </form>
  )
}
