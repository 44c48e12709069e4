"use client"

import { startTransition, useRef, useState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { GuestForm } from "./guest-form"

type Prep = Record<"talkTitle" | "bio" | "links" | "takeaways" | "nameSaid" | "accessNeeds", string>
type Props = { action: FormAction; keep: FormAction; prep: Prep; isSaved: boolean }

const restMs = 1200

/**
 * What the guest tells us. With script it keeps itself a moment after the last letter; without, the button does. Whatever
 * cannot be kept as it is says so at the button, never while somebody types.
 */
export function GuestPrepForm({ action, keep, prep, isSaved }: Props) {
  const [said, say] = useState(isSaved ? "Saved." : "")
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = (form: HTMLFormElement | null, waitMs: number) => {
    clearTimeout(timer.current)
    if (!form) return
    timer.current = setTimeout(() => {
      const typed = new FormData(form)
      startTransition(async () => {
        const kept = await keep(untouched, typed).catch(() => null)
        say(kept?.ok ? "Saved as you typed." : "Not saved yet: press the button.")
      })
    }, waitMs)
  }
  return (
    <div onInput={(event) => later((event.target as HTMLInputElement).form, restMs)}>
      <GuestForm
        action={action}
        button="Save"
        says={{ "not-booked": "Your seat has changed meanwhile. Load the page again to see how it stands." }}
      >
        {({ typed, errors }) => {
          const text = (name: keyof Prep) => ({
            name,
            defaultValue: typed[name] ?? prep[name],
            error: errors[name],
            isOptional: true,
          })
          return (
            <>
              <TextField {...text("talkTitle")} label="What shall we call it?" maxLength={120} dir="auto" />
              <TextareaField
                {...text("bio")}
                label="Who are you?"
                hint="Three sentences, as we could read them out."
                dir="auto"
              />
              <TextareaField
                {...text("links")}
                label="Where can people find you?"
                hint="One link a line."
                inputMode="url"
                autoCapitalize="none"
                className="min-h-20"
              />
              <TextareaField
                {...text("takeaways")}
                label="What should listeners take away?"
                hint="“How to begin with two screwdrivers and a table.”"
                dir="auto"
              />
              <TextField
                {...text("nameSaid")}
                label="How do we say your name?"
                hint="“RAY-es, stress on the first.”"
                maxLength={120}
                dir="auto"
              />
              <TextareaField
                {...text("accessNeeds")}
                label="What do you need to take part well?"
                hint="A chair, captions, a pause halfway. Only the hosts read it."
                className="min-h-20"
                dir="auto"
              />
              <p role="status" className="min-h-6 text-sm text-muted">
                {said}
              </p>
            </>
          )
        }}
      </GuestForm>
    </div>
  )
}
