import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { meanwhileIn } from "./review-refusal"

/** Why it does not stand in the queue. Deciding lets it through as well. */
export function ReviewSuspicion({ pitch, clear }: { pitch: PitchOnScreen; clear: FormAction }) {
  if (!pitch.suspicion || pitch.state === "closed") return null
  return (
    <ActionForm
      action={clear}
      hidden={{ pitchId: pitch.id, version: pitch.version }}
      says={meanwhileIn}
      className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 bg-note px-3 py-2"
    >
      <p className="min-w-0">Set aside: {pitch.suspicion}. They do not see that.</p>
      <SmallButton>Let through</SmallButton>
    </ActionForm>
  )
}
