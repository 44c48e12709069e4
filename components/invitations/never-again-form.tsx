"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { Checkbox } from "@/components/ui/checkbox"
import { GuestForm } from "./guest-form"

/** A box that a scanner does not tick, and a button. */
export const NeverAgainForm = ({ action }: { action: FormAction }) => (
  <GuestForm action={action} button="Never write to me again">
    {({ errors }) => <Checkbox name="never" label="I want no more mail from you" error={errors.never} />}
  </GuestForm>
)
