import { Fold } from "@/components/ui/fold"
import { Panel } from "@/components/ui/panel"
import { Paragraphs } from "@/components/ui/paragraphs"

export type PitcherMail = { id: string; subject: string; on: string; text: string; cameBack: boolean }

/** Every mail that left for them, with its links masked. */
export function PitcherMails({ mails }: { mails: readonly PitcherMail[] }) {
  if (mails.length === 0) return null
  return (
    <Panel title="Every mail we sent" id="mails">
      <div className="-space-y-0.5">
        {mails.map(({ id, subject, on, text, cameBack }) => (
          <Fold key={id} summary={subject} hint={cameBack ? `${on}, it came back to us` : on}>
            <Paragraphs text={text} className="measure text-sm" />
          </Fold>
        ))}
      </div>
    </Panel>
  )
}
