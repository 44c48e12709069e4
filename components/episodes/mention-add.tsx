"use client"

import { useActionState } from "react"
import { ActionForm } from "@/components/dashboard/action-form"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"

type Found = { id: string; title: string; when: string; isDraft: boolean }
type Props = {
  number: number
  searched: string
  found: Found[]
  mentionEvent: FormAction
  mentionLink: FormAction
}

const says: Record<string, string> = {
  "known-already": "It is in the list already.",
  "too-many": "Sixty are enough for one day.",
  "no-such-event": "That event has gone.",
}

/** An event of ours, found by its words, or a link. */
export function MentionAdd({ number, searched, found, mentionEvent, mentionLink }: Props) {
  const [state, send] = useActionState(mentionLink, untouched)
  return (
    <div className="mt-4 grid gap-x-10 gap-y-6 border-t-2 border-ink pt-4 md:grid-cols-2">
      <div>
        <form method="get" action="#mentions" aria-label="Find an event" className="flex items-end gap-2">
          <div className="flex-1">
            <TextField
              name="q"
              id="find-event"
              type="search"
              label="Add an event of ours"
              defaultValue={searched}
            />
          </div>
          <SmallButton className="min-h-11">Find</SmallButton>
        </form>
        {!searched && found.length > 0 && <p className="mt-3 text-sm text-muted">The next ones:</p>}
        <ul className="mt-1">
          {found.map((event) => (
            <li
              key={event.id}
              className="flex items-center justify-between gap-3 border-t border-line py-1 first:border-t-0"
            >
              <span className="min-w-0">
                <bdi className="font-semibold">{event.title}</bdi>{" "}
                <span className="text-muted">
                  {event.when}
                  {event.isDraft && ", a draft"}
                </span>
              </span>
              <ActionForm action={mentionEvent} hidden={{ number, eventId: event.id }} says={says}>
                <SmallButton aria-label={`Mention: ${event.title}`}>Mention</SmallButton>
              </ActionForm>
            </li>
          ))}
        </ul>
        {searched && found.length === 0 && (
          <p className="mt-2 text-muted">No event of ours has these words.</p>
        )}
      </div>
      <form action={send} noValidate className="grid content-start gap-4">
        <HiddenFields values={{ number }} />
        {!state.ok && state.reason !== "invalid" && (
          <p role="alert" className="font-semibold text-danger">
            {says[state.reason] ?? "That was not added."}
          </p>
        )}
        <TextField
          name="label"
          id="link-label"
          label="Or add a link: what is it?"
          defaultValue={state.typed?.label}
          error={state.errors?.label}
          dir="auto"
        />
        <TextField
          name="url"
          id="link-url"
          label="Its address"
          placeholder="https://"
          inputMode="url"
          defaultValue={state.typed?.url}
          error={state.errors?.url}
        />
        <p>
          <SmallButton>Add the link</SmallButton>
        </p>
      </form>
    </div>
  )
}
