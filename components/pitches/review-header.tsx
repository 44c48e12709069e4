import type { ReactNode } from "react"
import type { ShowWords } from "@/domain/episodes/episode"
import type { Sender } from "@/domain/pitches/look-up-sender"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { ReviewEvents } from "./review-events"
import { ReviewWho } from "./review-who"

type Props = {
  pitch: PitchOnScreen
  sender: Sender
  words: ShowWords
  day: (at: Date) => string
  /** What colleagues do and know about it, in short lines. */
  colleagues: ReactNode
}

/** How it stands with our promise, or whose turn it is. */
function dueNote({ daysLeft, dueText, state }: PitchOnScreen): string {
  if (daysLeft !== null && daysLeft < 0)
    return `Promised by ${dueText}: ${-daysLeft} ${daysLeft === -1 ? "day" : "days"} late`
  if (daysLeft !== null) return `Answer promised by ${dueText}`
  if (state === "asked") return "Their turn"
  return state === "unconfirmed" ? "Not confirmed yet" : "Closed"
}

/** In the order of need: who, her sentence, the event. On a phone it stands above the fold, over the four buttons. */
export function ReviewHeader({ pitch, sender, words, day, colleagues }: Props) {
  const isLate = (pitch.daysLeft ?? 0) < 0
  return (
    <header className="pt-3 md:pt-6">
      <p className={`caps text-sm ${isLate ? "text-danger" : "text-muted"}`}>{dueNote(pitch)}</p>
      <h1 className="display line-clamp-2 text-2xl leading-[1.15]" dir="auto">
        {pitch.title}
      </h1>
      <div className="mt-2 grid gap-x-12 gap-y-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="order-1 lg:order-2 lg:row-span-2">
          <ReviewWho pitch={pitch} sender={sender} words={words} day={day} />
          {colleagues}
        </div>
        <blockquote className="order-2 border-l-4 border-accent pl-3 lg:order-1" dir="auto">
          {pitch.audienceValue || !pitch.broughtBy ? (
            <p className="max-w-2xl text-base leading-snug font-medium text-pretty md:text-xl md:leading-tight">
              {pitch.audienceValue || "No sentence about our people."}
            </p>
          ) : (
            // What they wrote stands in for the sentence that they did not; all of it is in the conversation.
            <p className="line-clamp-5 max-w-2xl leading-snug whitespace-pre-line">
              {pitch.messages[0]?.text}
            </p>
          )}
        </blockquote>
        <div className="order-3">
          <ReviewEvents proposed={pitch.proposed} />
        </div>
      </div>
    </header>
  )
}
