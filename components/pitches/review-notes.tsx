import type { FormAction } from "@/components/dashboard/form-action"
import { TextForm } from "@/components/dashboard/text-form"
import { Panel } from "@/components/ui/panel"
import { Paragraphs } from "@/components/ui/paragraphs"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

type Props = { pitch: PitchOnScreen; note: FormAction; moment: (at: Date) => string }

/** Between colleagues: on another ground, in another place, so that nobody takes it for a mail. */
export function ReviewNotes({ pitch, note, moment }: Props) {
  return (
    <Panel title="Notes to colleagues" id="notes" ground="aside">
      <ul className="mb-4 grid gap-3">
        {pitch.notes.map((one) => (
          <li key={one.id}>
            <p className="text-sm text-muted">
              <bdi>{one.by}</bdi>, {moment(one.at)}
            </p>
            <Paragraphs text={one.text} />
          </li>
        ))}
      </ul>
      <TextForm
        action={note}
        hidden={{ pitchId: pitch.id }}
        name="text"
        id="note"
        label="A note"
        hint="Never mailed. The pitcher can take a copy of all that we hold, and notes are in it."
        submit="Keep the note"
        says={{ forgotten: "They were forgotten, and nothing more is kept about them." }}
      />
    </Panel>
  )
}
