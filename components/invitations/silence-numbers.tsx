import { BarTable } from "@/components/dashboard/bar-table"
import { Panel } from "@/components/ui/panel"
import type { Silence } from "@/domain/invitations/count-silence"

const rows = [
  { key: "said", label: "yes" },
  { key: "saidAfterCall", label: "of these, after the last call" },
  { key: "late", label: "of these, late" },
  { key: "another", label: "another time" },
  { key: "no", label: "no thanks" },
  { key: "silent", label: "never replied" },
  { key: "bounced", label: "our mail came back" },
  { key: "open", label: "still in their time" },
] as const

/** How invitations ended, as counts with a bar each. A mail that came back is nobody's silence. */
export function SilenceNumbers({ silence, title = "How they answer" }: { silence: Silence; title?: string }) {
  const { asked, medianDaysToYes } = silence
  if (asked === 0)
    return (
      <Panel title={title} id="answers">
        <p className="text-muted">Nobody was asked.</p>
      </Panel>
    )
  return (
    <Panel title={title} id="answers">
      <BarTable
        caption={title}
        head={["Answer", "How many"]}
        bars={rows.map(({ key, label }) => ({
          label,
          value: silence[key],
          isQuiet: key === "silent" || key === "bounced" || key === "open",
        }))}
      />
      <p className="mt-2 text-sm text-muted">
        {asked} asked
        {medianDaysToYes !== null && `, a yes usually within ${daysText(medianDaysToYes)}`}.
      </p>
    </Panel>
  )
}

const daysText = (days: number) => (days < 1 ? "a day" : days < 1.5 ? "1 day" : `${Math.round(days)} days`)
