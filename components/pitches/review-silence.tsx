import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextForm } from "@/components/dashboard/text-form"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { meanwhileIn } from "./review-refusal"

type Props = { pitch: PitchOnScreen; answered: FormAction; close: FormAction }

/** A question is open: they may answer by mail, and only a person can say that they did not. */
export function ReviewSilence({ pitch, answered, close }: Props) {
  if (pitch.state !== "asked") return null
  const on = { pitchId: pitch.id, version: pitch.version }
  return (
    <div className="mt-4 grid gap-4">
      {pitch.isSilent && (
        <ActionForm
          action={close}
          hidden={on}
          says={{
            ...meanwhileIn,
            "not-silent": "There is an answer by now, or it is too early. Look again.",
          }}
          className="flex flex-wrap items-center gap-3 border-y-2 border-ink bg-note px-3 py-2"
        >
          <span>Their time is up.</span>
          <SmallButton tone="ink">No answer in our inbox either: close for now</SmallButton>
        </ActionForm>
      )}
      <details className="group" open={pitch.isSilent}>
        <summary className="min-h-9">
          <span className="underline decoration-1 underline-offset-4">They answered by mail</span>
        </summary>
        <TextForm
          action={answered}
          hidden={on}
          name="answer"
          label="Paste what they wrote"
          submit="Keep the answer, and put it back in the queue"
          says={{ "no-question": "The question was answered or taken back meanwhile." }}
        />
      </details>
    </div>
  )
}
