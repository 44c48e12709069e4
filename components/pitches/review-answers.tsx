import { DefinitionList } from "@/components/ui/definition-list"
import { Panel } from "@/components/ui/panel"
import { Paragraphs } from "@/components/ui/paragraphs"
import { lackOf } from "@/domain/pitches/pitch"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

/** The rest of the form, as it was answered. */
export function ReviewAnswers({ pitch }: { pitch: PitchOnScreen }) {
  // Whoever came without the form was not asked the rest.
  const wasAsked = lackOf(pitch) === "form"
  return (
    <Panel title="What they say" id="answers">
      <DefinitionList
        rows={[
          { term: "Who of us is in it", value: wasAsked && <bdi>{pitch.whoOfUs || "Nobody yet"}</bdi> },
          { term: "They bring", value: pitch.brings && <Paragraphs text={pitch.brings} /> },
          { term: "And", value: pitch.anythingElse && <Paragraphs text={pitch.anythingElse} /> },
          { term: "Show instead?", value: wasAsked && (pitch.isOpenToShow ? "Open to it" : "Not ticked") },
          { term: "Address", value: <span className="break-all">{pitch.contact.email}</span> },
        ]}
      />
    </Panel>
  )
}
