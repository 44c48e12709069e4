import { BarTable } from "@/components/dashboard/bar-table"
import { Panel } from "@/components/ui/panel"
import type { Silence } from "@/domain/invitations/queries"

const rows = [
  { key: "said", label: "yes" },
  { key: "late", label: "of these, late" },
  { key: "another", label: "another time" },
  { key: "no", label: "no thanks" },
  { key: "silent", label: "never replied" },
  { key: "bounced", label: "our mail came back" },
] as const

/** How invitations ended, as counts with a bar each. A mail that came back is nobody's silence. */
export const SilenceNumbers = ({
  silence,
  title = "How they answer",
}: {
  silence: Silence
  title?: string
}) => (
  <Panel title={title} id="answers">
    <BarTable
      caption={title}
      head={["Answer", "How many"]}
      bars={rows.map(({ key, label }) => ({
        label,
        value: silence[key],
        isQuiet: key === "silent" || key === "bounced",
      }))}
    />
  </Panel>
)
