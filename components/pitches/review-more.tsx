import type { ReactNode } from "react"
import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { LikelyOriginal } from "@/domain/pitches/find-originals"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { ReviewDuplicate } from "./review-duplicate"
import { meanwhileIn } from "./review-refusal"
import { ReviewSnooze } from "./review-snooze"
import { recipientOf } from "./review-told"

type Props = {
  pitch: PitchOnScreen
  /** Null where it cannot be decided: then it can only be put away. */
  originals: LikelyOriginal[] | null
  day: (at: Date) => string
  holdMinutes: number
  actions: Record<"snooze" | "wake" | "duplicate" | "putAway", FormAction>
  /** Of an editor who is close to the pitcher, and so decides nothing here. */
  isTied: boolean
  tie: ReactNode
}

/** What is needed seldom, apart from the four decisions, so that nobody presses it in passing. */
export function ReviewMore({ pitch, originals, day, holdMinutes, actions, isTied, tie }: Props) {
  const on = { pitchId: pitch.id, version: pitch.version }
  const inside = [
    originals && "later",
    originals && !isTied && "came twice",
    !isTied && "put away",
    isTied ? "your tie" : "a tie",
  ]
    .filter(Boolean)
    .join(", ")
  return (
    <>
      {pitch.asleepUntil && (
        <ActionForm
          action={actions.wake}
          hidden={{ pitchId: pitch.id }}
          says={{ "not-asleep": "It is awake already." }}
          className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1"
        >
          <p>Asleep until {day(pitch.asleepUntil)}, or until they write.</p>
          <SmallButton>Wake now</SmallButton>
        </ActionForm>
      )}
      <details data-more className="mt-1 text-sm md:mt-3">
        <summary className="inline-flex min-h-9 items-center">
          <span className="underline decoration-1 underline-offset-4">More: {inside}</span>
        </summary>
        <div className="grid gap-x-10 gap-y-6 border-y-2 border-line py-4 wrap-anywhere lg:grid-cols-2">
          {originals && (
            <>
              <ReviewSnooze on={on} action={actions.snooze} />
              {!isTied && (
                <ReviewDuplicate
                  on={on}
                  action={actions.duplicate}
                  recipient={recipientOf(pitch.contact)}
                  holdMinutes={holdMinutes}
                  originals={originals.map((one) => ({
                    value: one.id,
                    label: one.title,
                    hint: `${one.who}, ${day(one.at)}: same ${one.same.join(", same ")}`,
                  }))}
                />
              )}
            </>
          )}
          {!isTied && (
            <ActionForm action={actions.putAway} hidden={on} says={meanwhileIn}>
              <h2 className="font-semibold">Put away silently</h2>
              <p className="mt-1 mb-3 text-muted">
                For what no person meant for us. No mail goes out; their page reads “Closed for now”. For 30
                days it can be fetched back from the queue.
              </p>
              <SmallButton>Put away</SmallButton>
            </ActionForm>
          )}
          {tie}
        </div>
      </details>
    </>
  )
}
