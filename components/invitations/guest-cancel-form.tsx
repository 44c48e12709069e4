"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { Checkbox } from "@/components/ui/checkbox"
import { TextareaField } from "@/components/ui/textarea-field"
import { GuestForm } from "./guest-form"

/** Called off by the guest: a box that nobody ticks by chance, and no reason asked. */
export const GuestCancelForm = ({ action }: { action: FormAction }) => (
  <GuestForm
    action={action}
    button="Call it off"
    look="danger"
    fold={{ summary: "Call it off", id: "call-off" }}
    says={{ "not-booked": "It is called off already, or it has begun." }}
  >
    {({ typed, errors }) => (
      <>
        <Checkbox
          name="cancel"
          label="I cannot come"
          hint="The seat goes to somebody else at once, and the entry leaves your calendar."
          error={errors.cancel}
        />
        <TextareaField
          name="words"
          label="Anything we should know?"
          isOptional
          defaultValue={typed.words ?? ""}
          error={errors.words}
          className="min-h-20"
        />
      </>
    )}
  </GuestForm>
)
