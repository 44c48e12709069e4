import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextForm } from "@/components/dashboard/text-form"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { meanwhileIn } from "./review-refusal"

/** Said where the four moves were. Nobody decides then, an admin neither: it takes one of us without a tie. */
export const tiedText = (untied: number) =>
  untied > 0
    ? "You have a tie to them, so somebody else of us decides."
    : "All of us who could decide have a tie to them. Let in another editor, or take back a tie that is none."

type Props = {
  pitch: Pick<PitchOnScreen, "id" | "ties">
  actions: Record<"declare" | "takeBack", FormAction>
}

/** An editor who is close to the pitcher says so, and leaves the decision to the others. */
export function ReviewTie({ pitch, actions }: Props) {
  const own = pitch.ties.find((one) => one.isOwn)
  const hidden = { pitchId: pitch.id }
  return (
    <div>
      <h2 className="font-semibold">A tie to them</h2>
      {own ? (
        <ActionForm
          action={actions.takeBack}
          hidden={hidden}
          says={{ "no-tie": "It is taken back already." }}
          className="mt-1 grid justify-items-start gap-2"
        >
          <p className="text-muted">
            You declared one{own.words && <bdi>: “{own.words}”</bdi>}. Colleagues see it.
          </p>
          <SmallButton>Take it back</SmallButton>
        </ActionForm>
      ) : (
        <div className="mt-1 grid gap-2">
          <p className="text-muted">
            A friend, family, your employer: then somebody else of us decides, and sees why.
          </p>
          <TextForm
            action={actions.declare}
            hidden={hidden}
            name="words"
            id="tie"
            label="A line about it, if you like"
            hint="It stands in the copy that the pitcher can take."
            submit="I have a tie to them"
            says={meanwhileIn}
          />
        </div>
      )}
    </div>
  )
}
