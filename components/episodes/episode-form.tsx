"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { type Hidden, HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { Typed } from "@/lib/form"

type Props = {
  action: FormAction
  hidden: Hidden
  before: Typed
  zones: string[]
  /** "Recording", or what stands for it. */
  when: string
  submit: string
  /** For a new one: how many guests it has room for. */
  withSeats?: boolean
}

const says: Record<string, string> = {
  "changed-meanwhile":
    "A colleague changed it meanwhile. What you typed is still here: reload in another window to see theirs, or save again.",
  "no-such-episode": "It is not there any more.",
}

/** What was refused for whose sake. */
function refusalText(reason: string, about: unknown): string {
  const { guests = [], offers = 0 } = (about ?? {}) as { guests?: string[]; offers?: number }
  if (reason === "has-guests")
    return `${guests.join(" and ")} ${guests.length === 1 ? "has" : "have"} a seat at the time that stands here now. Move it on the page of the show: that tells them at once.`
  if (reason === "is-offered")
    return `${offers === 1 ? "A guest was" : `${offers} guests were`} offered a seat at the time that stands here now, and ${offers === 1 ? "has" : "have"} not answered. Their page will show the new one; their mail says the old one.`
  return says[reason] ?? "That was not saved."
}

/** What an episode says and when it is, in the time zone that stands with it. */
export function EpisodeForm({ action, hidden, before, zones, when, submit, withSeats = false }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? before
  const errors = state.errors ?? {}
  const newer = (state.about as { version?: number } | undefined)?.version
  const field = (name: string) => ({ name, defaultValue: typed[name] ?? "", error: errors[name] })
  return (
    <form action={send} noValidate aria-busy={isPending} className="grid max-w-3xl gap-5">
      <HiddenFields values={newer ? { ...hidden, version: newer } : hidden} />
      <ErrorSummary errors={errors} />
      {!state.ok && state.reason !== "invalid" && (
        <Notice tone="danger" role="alert">
          {refusalText(state.reason, state.about)}
        </Notice>
      )}
      <div key={JSON.stringify(state.typed ?? null)} className="grid gap-5">
        {!state.ok && state.reason === "is-offered" && (
          <Checkbox name="isSure" value="on" label="Move it all the same, I write to them" />
        )}
        <TextField {...field("title")} label="Title" isOptional maxLength={200} dir="auto" />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...field("recordsLocal")} type="datetime-local" label={when} required />
          <TextField {...field("airsLocal")} type="datetime-local" label="People can hear it from" required />
        </div>
        <SelectField
          {...field("zone")}
          label="Time zone of both"
          options={zones.map((zone) => ({ value: zone, label: zone.replace(/_/g, " ") }))}
        />
        {withSeats && (
          <TextField {...field("seats")} inputMode="numeric" label="Seats for guests" className="max-w-32" />
        )}
        <TextareaField
          {...field("notes")}
          label="Notes"
          isOptional
          hint="Markdown: **bold**, [words](https://…), a line with - for a list. They stand on its page."
          rows={6}
          dir="auto"
        />
        <TextField
          {...field("audioUrl")}
          label="Sound"
          isOptional
          inputMode="url"
          hint="The address of the file, once there is one."
        />
      </div>
      <p>
        <Button>{submit}</Button>
      </p>
    </form>
  )
}
