"use client"

import type { ReactNode } from "react"
import type { FormAction } from "@/components/dashboard/form-action"
import { Checkbox } from "@/components/ui/checkbox"
import { RadioCards } from "@/components/ui/radio-cards"
import { GuestForm } from "./guest-form"

const forget = {
  value: "forget",
  label: "Yes, forget it all now",
  hint: "Whatever is open is closed, and every word goes, from our mails too. Nobody can bring it back. What stays is a count without a name.",
}

/** "Forget me", with what it does not reach said first: a choice that nobody makes by chance. */
export const GuestForgetForm = ({ action, children }: { action: FormAction; children: ReactNode }) => (
  <GuestForm
    action={action}
    button="Forget me"
    look="danger"
    fold={{ summary: "Forget me", hint: "at once", id: "forget" }}
  >
    {({ typed, errors }) => (
      <>
        {children}
        <RadioCards
          name="forget"
          legend="Forget what we hold about you?"
          options={[forget]}
          defaultValue={typed.forget}
          error={errors.forget}
        />
        <Checkbox
          name="never"
          label="And never invite or remind me again"
          hint="For that we keep one mark made from your address, which does not show it. Pitch us something and confirm it, and the mark goes."
          defaultChecked={typed.never === "yes"}
        />
      </>
    )}
  </GuestForm>
)
