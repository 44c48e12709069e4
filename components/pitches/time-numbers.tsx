import { BarTable } from "@/components/dashboard/bar-table"
import { Panel } from "@/components/ui/panel"
import type { Took } from "@/domain/pitches/count-times"

type Props = { first: Took; decided: Took; promiseDays: number }

const long = (hours: number) => {
  if (hours < 1) return "1 hour"
  if (hours < 47.5) return `${Math.round(hours)} hours`
  return `${Math.round(hours / 24)} days`
}

/** How long they waited for our first word and for our decision, beside what we promise. */
export function TimeNumbers({ first, decided, promiseDays }: Props) {
  const bar = (label: string, hours: number | null, isQuiet = false) =>
    hours === null ? [] : [{ label, value: hours, text: long(hours), isQuiet }]
  return (
    <Panel title="How long they waited" id="times">
      {first.count === 0 ? (
        <p className="text-muted">No answer left in this time.</p>
      ) : (
        <>
          <BarTable
            caption="How long they waited"
            head={["Until", "How long"]}
            bars={[
              ...bar("first answer, half", first.median),
              ...bar("first answer, 90 %", first.ninety),
              ...bar("decision, half", decided.median),
              ...bar("decision, 90 %", decided.ninety),
              ...bar("what we promise", promiseDays * 24, true),
            ]}
          />
          <p className="mt-2 text-sm text-muted">
            {first.count === 1 ? "1 first answer" : `${first.count} first answers`},{" "}
            {decided.count === 1 ? "1 decision" : `${decided.count} decisions`}: half of them came within the
            first time, nine in ten within the second.
          </p>
        </>
      )}
    </Panel>
  )
}
