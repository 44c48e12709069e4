import type { ReactNode } from "react"
import { Panel } from "@/components/ui/panel"
import { Paragraphs } from "@/components/ui/paragraphs"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

type Said = { id: string; at: Date; who: string; isOurs: boolean; subject?: string; text: string }

function inOrder({ questions, messages, contact }: PitchOnScreen): Said[] {
  const them = contact.name || contact.email
  const asked = questions.flatMap((one): Said[] => [
    { id: one.id, at: one.at, who: `${one.by} asked`, isOurs: true, text: one.text },
    ...(one.answer && one.answeredAt
      ? [
          {
            id: `${one.id}-answer`,
            at: one.answeredAt,
            who: `${them} answered${one.way === "mail" ? " by mail" : ""}`,
            isOurs: false,
            text: one.answer,
          },
        ]
      : []),
  ])
  const wrote = { page: "wrote", mail: "wrote by mail", hand: "told us" }
  const written = messages.map(
    (one): Said => ({
      id: one.id,
      at: one.at,
      who: one.author === "pitcher" ? `${them} ${wrote[one.way]}` : "We wrote",
      isOurs: one.author !== "pitcher",
      subject: one.subject,
      text: one.text,
    }),
  )
  return [...asked, ...written].sort((a, b) => a.at.getTime() - b.at.getTime())
}

type Props = { pitch: PitchOnScreen; moment: (at: Date) => string; children?: ReactNode }

/** What was said between us, in order; below it what can be done about an open question. */
export function ReviewThread({ pitch, moment, children }: Props) {
  const said = inOrder(pitch)
  if (said.length === 0 && !children) return null
  return (
    <Panel title="Conversation" id="thread">
      <ol className="grid gap-4">
        {said.map((one) => (
          <li key={one.id} className={`border-l-4 pl-3 ${one.isOurs ? "border-line" : "border-accent"}`}>
            <p className="text-sm text-muted">
              <bdi>{one.who}</bdi>, {moment(one.at)}
            </p>
            {one.subject && (
              <p className="font-semibold" dir="auto">
                {one.subject}
              </p>
            )}
            <Paragraphs text={one.text} />
          </li>
        ))}
      </ol>
      {children}
    </Panel>
  )
}
