import { valueSentence } from "@/domain/pitches/pitch"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

type Member = { id: string; name: string }

/** What stands in the four forms at first: what the pitcher wrote, or what an undone decision had said. */
export function reviewBefore(pitch: PitchOnScreen, members: Member[], editorId: string) {
  const { undone, proposed } = pitch
  const wordsOf = (outcome: string) => (undone?.outcome === outcome ? undone.words : "")
  const typedOf = (outcome: string) => (undone?.outcome === outcome ? undone.typed : {})
  const [only] = proposed
  return {
    approve: {
      eventIds: proposed.length === 1 && only ? only.id : "",
      audienceValue: valueSentence(pitch.audienceValue),
      involvementMemberId: members.some((one) => one.id === editorId) ? editorId : "",
      ...typedOf("approved"),
      words: wordsOf("approved"),
    },
    question: pitch.undoneQuestion,
    sentence: wordsOf("invited"),
    decline: {
      reason: undone?.outcome === "declined" ? undone.reason : "",
      words: wordsOf("declined"),
      wayBack: undone?.outcome === "declined" ? undone.wayBack : "",
    },
  }
}
