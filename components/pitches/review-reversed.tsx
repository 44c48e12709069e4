import { Paragraphs } from "@/components/ui/paragraphs"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { outcomeNames } from "./review-closed"

type Props = { reversed: PitchOnScreen["reversed"]; moment: (at: Date) => string }

/** What was told once and taken back since. Both stay in sight: they have read both. */
export function ReviewReversed({ reversed, moment }: Props) {
  if (reversed.length === 0) return null
  return (
    <ul className="mt-4 grid gap-3" aria-label="Taken back">
      {reversed.map((one) => (
        <li key={one.id} className="border-l-4 border-line pl-3 text-sm">
          <p>
            <s>{outcomeNames[one.outcome]}</s>
            <span className="text-muted">
              {" "}
              by <bdi>{one.by}</bdi>, {moment(one.at)}. Taken back {moment(one.reversedAt)}:
            </span>
          </p>
          <Paragraphs text={one.correction} />
        </li>
      ))}
    </ul>
  )
}
