"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { Fold } from "@/components/ui/fold"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { ReviewGap } from "./review-gap"
import { ReviewMail } from "./review-mail"
import { meanwhileIn } from "./review-refusal"
import { recipientOf } from "./review-told"

type Props = {
  pitch: Pick<PitchOnScreen, "id" | "version" | "contact" | "correction">
  action: FormAction
  holdMinutes: number
  /** Of a reversal that was undone: what had been written. */
  before: string | undefined
}

const says: Record<string, string> = {
  ...meanwhileIn,
  "not-allowed": "Only an admin can take back what was told.",
  "not-told-yet": "They do not know it yet: undo it instead, and no mail goes out.",
  "already-public": "It is on the calendar. Take the listing down first.",
  "already-booked": "Their seat on the show is booked. Talk with them first.",
}

/** What was told can still be wrong: a mail that says so, in an admin's own words. */
export function ReviewReverse({ pitch, action, holdMinutes, before }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const { contact, correction: mail } = pitch
  if (!mail) return null
  const refusal = state.ok || state.errors.correction ? undefined : (says[state.reason] ?? "Look again.")
  return (
    <div className="mt-3">
      <Fold summary="Take it back, with a correction" id="reverse" isOpen={!state.ok}>
        <form action={send} aria-busy={isPending} className="grid max-w-2xl justify-items-start gap-4">
          <HiddenFields values={{ pitchId: pitch.id, version: pitch.version }} />
          {refusal && (
            <p role="alert" className="font-semibold text-danger">
              {refusal}
            </p>
          )}
          <p className="measure text-sm text-muted">
            It waits for us again, and what hung on it goes: drafts, an open invitation. Until this mail has
            left, their page reads as it does now.
          </p>
          <ReviewMail
            mail={mail}
            to={contact.name ? `${contact.name} <${contact.email}>` : contact.email}
            gaps={{
              correction: (
                <ReviewGap
                  name="correction"
                  label="In your own words: what was wrong, or what has changed?"
                  defaultValue={state.typed?.correction ?? before}
                  error={state.errors?.correction}
                  required
                />
              ),
            }}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Button disabled={isPending}>Send to {recipientOf(contact)}</Button>
            <p className="text-sm text-muted">
              {holdMinutes === 0
                ? "It leaves at once."
                : `Held for ${holdMinutes} minutes: until then you can undo.`}
            </p>
          </div>
        </form>
      </Fold>
    </div>
  )
}
