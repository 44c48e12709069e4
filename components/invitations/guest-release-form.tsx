"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { Checkbox } from "@/components/ui/checkbox"
import { Paragraphs } from "@/components/ui/paragraphs"
import { GuestForm } from "./guest-form"

type Props = {
  action: FormAction
  text: string
  hash: string
  /** `24 November 2026, 21:50 Detroit`; empty: not yet. */
  agreedOn: string
  /** They agreed to what stands here now; a later text does not undo what they read. */
  isOfThisText: boolean
  mayTakeBack: boolean
}

const says = {
  "text-changed": "The text was changed while you read it. Here is the new one.",
  "already-recorded": "It has begun by now. Write to us instead, please.",
}

/** What may be done with the recording, and their word on it, with its version and time. */
export function GuestReleaseForm({ action, text, hash, agreedOn, isOfThisText, mayTakeBack }: Props) {
  const version = `Version ${hash.slice(0, 8)}`
  return (
    <div className="grid max-w-2xl gap-4">
      <div className="border-l-4 border-line pl-4">
        <Paragraphs text={text} />
        <p className="mt-2 text-sm text-muted">{version}</p>
      </div>
      {agreedOn && (
        <p>
          You agreed on {agreedOn}
          {!isOfThisText && ", to an earlier text, which we keep with your word"}.
        </p>
      )}
      {agreedOn && mayTakeBack && (
        <GuestForm
          action={action}
          button="Take it back"
          look="plain"
          says={says}
          fold={{ summary: "Take your word back", id: "take-back" }}
        >
          {({ errors }) => (
            <>
              <HiddenFields values={{ hash }} />
              <Checkbox
                id="release-take-back"
                name="release"
                value="take-back"
                label="I do not agree any more"
                error={errors.release}
              />
            </>
          )}
        </GuestForm>
      )}
      {!agreedOn && (
        <GuestForm action={action} button="Agree" says={says}>
          {({ errors }) => (
            <>
              <HiddenFields values={{ hash }} />
              <Checkbox name="release" value="agree" label="I agree to this text" error={errors.release} />
            </>
          )}
        </GuestForm>
      )}
    </div>
  )
}
