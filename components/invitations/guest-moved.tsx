import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"

type Props = { recording: string; before: string; keep: FormAction }

/** We moved the recording: does it still suit them? Silence keeps the seat. */
export const GuestMoved = ({ recording, before, keep }: Props) => (
  <div className="mb-6">
    <Notice title={`We had to move the ${recording}`} role="status">
      <p>It was {before}. Does the new time suit you? Otherwise take another one below, or call it off.</p>
      <ActionForm action={keep} className="mt-3">
        <Button>It suits me</Button>
      </ActionForm>
    </Notice>
  </div>
)
