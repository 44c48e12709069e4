import { lackOf, valueSentence } from "@/domain/pitches/pitch"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

type Member = { id: string; name: string }

/** What nearly every mail of a stranger leaves out. */
const usualQuestion =
  "What does it have to do with our people, and what can they do afterwards that they could not before? One sentence is enough. And is one of us in it, or could one of us be?"

/** What stands in the four forms at first: what the pitcher wrote, or what an undone decision had said. */
export function reviewBefore(pitch: PitchOnScreen, members: Member[], editorId: string) {
  const { undone, proposed } = pitch
  const wordsOf = (outcome: string) => (undone?.outcome === outcome ? undone.words : "")
  const typedOf = (outcome: string) => (undone?.outcome === outcome ? undone.typed : {})
  const [only] = proposed
  const isFirst = lackOf(pitch) !== "form" && pitch.rounds === 0
  return {
    approve: {
      eventIds: proposed.length === 1 && only ? only.id : "",
      audienceValue: valueSentence(pitch.audienceValue),
      involvementMemberId: members.some((one) => one.id === editorId) ? editorId : "",
      ...typedOf("approved"),
      words: wordsOf("approved"),
    },
    question: pitch.undoneQuestion || (isFirst ? usualQuestion : ""),
    sentence: wordsOf("invited"),
    decline: {
      reason: undone?.outcome === "declined" ? undone.reason : isFirst ? "value" : "",
      words: wordsOf("declined"),
      wayBack: undone?.outcome === "declined" ? undone.wayBack : "",
    },
  }
}
