import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { controlLook } from "@/components/ui/control-look"
import { invitationRefusals } from "./invitation-refusals"

type Props = {
  action: FormAction
  invitationId: string
  seats: { value: string; label: string }[]
  label?: string
  button?: string
}

/** A seat by an editor's hand; the guest is mailed at once, and the button says so. */
export const BookForm = ({ action, invitationId, seats, label, button }: Props) => (
  <ActionForm
    action={action}
    hidden={{ invitationId }}
    says={invitationRefusals}
    className="flex flex-wrap items-end gap-2"
  >
    <label className="text-sm font-semibold">
      {label ?? "Book a seat"}
      <select name="seatId" required defaultValue="" className={`${controlLook} mt-1 text-sm`}>
        <option value="">{seats.length > 0 ? "Choose" : "No seat is free"}</option>
        {seats.map((seat) => (
          <option key={seat.value} value={seat.value}>
            {seat.label}
          </option>
        ))}
      </select>
    </label>
    <SmallButton tone="ink" className="min-h-11">
      {button ?? "Book it and mail them"}
    </SmallButton>
  </ActionForm>
)
