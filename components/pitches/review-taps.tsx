import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { suggestedMove } from "@/domain/pitches/pitch"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

const moves = { approve: "Approve", ask: "Ask", invite: "Invite to the show", decline: "Decline" }
const answers = ["yes", "maybe", "no"] as const
const says = { "changed-meanwhile": "A colleague was faster. Look again." }

type Pitch = Pick<PitchOnScreen, "id" | "version" | "isInvolved" | "wouldCare" | "isGoodStory">
type Props = { pitch: Pitch; judge: FormAction }

/** Two taps and a third one, each saved as it is pressed. They suggest a move, with its reason, and decide nothing. */
export function ReviewTaps({ pitch, judge }: Props) {
  const suggested = suggestedMove(pitch)
  const known = {
    pitchId: pitch.id,
    version: pitch.version,
    ...(pitch.isInvolved && { isInvolved: pitch.isInvolved }),
    ...(pitch.wouldCare && { wouldCare: pitch.wouldCare }),
    ...(pitch.isGoodStory && { isGoodStory: "on" }),
  }
  const without = (name: string) => Object.fromEntries(Object.entries(known).filter(([key]) => key !== name))
  const tap = (name: "isInvolved" | "wouldCare", question: string) => (
    <ActionForm
      action={judge}
      hidden={without(name)}
      says={says}
      className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1"
    >
      <span aria-hidden="true">{question}</span>
      <fieldset className="flex">
        <legend className="sr-only">{question}</legend>
        {answers.map((answer) => (
          <Tap key={answer} name={name} value={answer} isOn={pitch[name] === answer}>
            {answer}
          </Tap>
        ))}
      </fieldset>
    </ActionForm>
  )
  return (
    <section aria-label="Two taps" className="grid gap-1.5 border-y border-line py-3">
      {tap("isInvolved", "Are we in it?")}
      {tap("wouldCare", "Would our people care?")}
      <ActionForm
        action={judge}
        hidden={without("isGoodStory")}
        says={says}
        className="flex flex-wrap items-center justify-between gap-x-4"
      >
        <span>Good story for the show?</span>
        <Tap name="isGoodStory" value={pitch.isGoodStory ? "" : "on"} isOn={pitch.isGoodStory}>
          {pitch.isGoodStory ? "yes" : "say so"}
        </Tap>
      </ActionForm>
      {suggested && (
        <p className="mt-1 border-l-4 border-accent pl-3">
          <strong>{moves[suggested.move]}?</strong> {suggested.because}
        </p>
      )}
    </section>
  )
}

type TapProps = { name: string; value: string; isOn: boolean; children: string }

const Tap = ({ name, value, isOn, children }: TapProps) => (
  <button
    type="submit"
    name={name}
    value={value}
    aria-pressed={isOn}
    className="-ml-0.5 min-h-9 min-w-12 border-2 border-edge bg-sheet px-2 text-sm first-of-type:ml-0 hover:bg-note sm:min-w-16 aria-pressed:border-ink
      aria-pressed:bg-ink aria-pressed:font-semibold aria-pressed:text-paper"
  >
    {children}
  </button>
)
