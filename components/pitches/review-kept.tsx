import type { FormState } from "@/lib/form"
import { meanwhileIn, meanwhileText } from "./review-refusal"

const shown = ["question", "sentence", "words", "wayBack", "audienceValue", "involvementSentence"]

/** A colleague decided first. What was typed here is not lost: it can be copied. */
export function ReviewKept({ state, zone }: { state: FormState; zone: string }) {
  const typed = shown.flatMap((name) => state.typed?.[name] || [])
  return (
    <div role="alert" className="sheet-width col-span-full bg-sheet py-4">
      <p className="display text-xl">
        {state.reason === "has-tie" ? meanwhileIn["has-tie"] : meanwhileText(state.about, zone)}
      </p>
      {typed.length > 0 && (
        <>
          <p className="mt-1 text-sm text-muted">Nothing of yours was sent. This is what you had written:</p>
          {typed.map((text) => (
            <p key={text} className="measure mt-2 border-l-4 border-line pl-3 whitespace-pre-line" dir="auto">
              {text}
            </p>
          ))}
        </>
      )}
    </div>
  )
}
