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
export function SilenceNumbers({ silence }: { silence: Silence }) {
  const most = Math.max(1, ...rows.map((row) => silence[row.key]))
  return (
    <Panel title="How they answer" id="answers">
      <table className="w-full text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">How many</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row" className="w-40 py-0.5 text-left font-normal">
                {label}
              </th>
              <td className="py-0.5">
                <span className="flex items-center gap-2">
                  <span className="w-6 text-right font-semibold">{silence[key]}</span>
                  <svg
                    aria-hidden="true"
                    className="h-2.5 flex-1"
                    viewBox="0 0 100 10"
                    preserveAspectRatio="none"
                  >
                    <rect
                      width={(silence[key] / most) * 100}
                      height="10"
                      fill={key === "silent" || key === "bounced" ? "var(--edge)" : "var(--ink)"}
                    />
                  </svg>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
