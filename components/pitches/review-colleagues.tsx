import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import type { Vouches } from "@/domain/pitches/read-vouches"
import type { SeenBy } from "@/domain/pitches/see-openings"
import { ReviewOpened } from "./review-opened"
import { asksIn, vouchedInShort } from "./review-vouches"
import { seenText } from "./seen-text"

type Props = {
  pitch: Pick<PitchOnScreen, "id" | "ties">
  seen: SeenBy[]
  vouches: Vouches
  /** Null where there is nothing to decide any more: nobody is asked then. */
  ask: FormAction | null
}

/** Beside who they are: who else looks at it (and that this editor does), who is close to them, and who of us knows them. */
export function ReviewColleagues({ pitch, seen, vouches, ask }: Props) {
  const known = vouchedInShort(vouches.given)
  const others = pitch.ties.filter((one) => !one.isOwn)
  const named = ask ? vouches.askable.filter((one) => one.isNamed).slice(0, 3) : []
  return (
    <div className="text-sm md:text-base">
      <ReviewOpened pitchId={pitch.id} />
      {seen.map((one, index) => (
        <p key={index} className="font-semibold">
          {seenText(one)}
        </p>
      ))}
      {others.map(({ memberId, name, words }) => (
        <p key={memberId}>
          <bdi className="font-semibold">{name}</bdi> has a tie to them
          {words && (
            <>
              : <bdi>“{words}”</bdi>
            </>
          )}
        </p>
      ))}
      {known && <p dir="auto">{known}</p>}
      {ask &&
        named.map(({ id, name }) => (
          <ActionForm
            key={id}
            action={ask}
            hidden={{ pitchId: pitch.id, whom: id }}
            says={asksIn}
            className="mt-1"
          >
            <SmallButton>
              <span>
                Ask <bdi>{name}</bdi>: do you know them?
              </span>
            </SmallButton>
          </ActionForm>
        ))}
    </div>
  )
}
