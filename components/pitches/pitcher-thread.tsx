import type { ReactNode } from "react"
import { Panel } from "@/components/ui/panel"
import { Paragraphs } from "@/components/ui/paragraphs"

type Props = {
  answered: readonly { question: string; answer: string }[]
  messages: readonly { id: string; isTheirs: boolean; text: string; on: string }[]
  groupName: string
  children: ReactNode
}

/** What was asked, answered and written, and the way to write to us. */
export function PitcherThread({ answered, messages, groupName, children }: Props) {
  return (
    <Panel title="Something changed? Write to us" id="messages">
      <div className="grid gap-4">
        {answered.map(({ question, answer }) => (
          <div key={question} className="grid gap-2">
            <Words who={`${groupName} asked`} text={question} />
            <Words who="You answered" text={answer} isTheirs />
          </div>
        ))}
        {messages.map(({ id, isTheirs, text, on }) => (
          <Words key={id} who={`${isTheirs ? "You" : groupName}, ${on}`} text={text} isTheirs={isTheirs} />
        ))}
        {children}
      </div>
    </Panel>
  )
}

function Words({ who, text, isTheirs = false }: { who: string; text: string; isTheirs?: boolean }) {
  return (
    <div className={isTheirs ? "border-l-4 border-ink pl-4" : "bg-note px-4 py-2"}>
      <p className="text-sm text-muted">{who}</p>
      <Paragraphs text={text} />
    </div>
  )
}
