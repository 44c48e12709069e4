import { BarTable } from "@/components/dashboard/bar-table"
import { Panel } from "@/components/ui/panel"
import type { Routes } from "@/domain/pitches/count-routes"

const share = (part: number, whole: number) => `${part} · ${Math.round((part / whole) * 100)} %`

/** Which way pitches went, and how often a question of ours met silence. */
export function RouteNumbers({ routes, showIsOn }: { routes: Routes; showIsOn: boolean }) {
  const { approved, declined, invited, lapsed, askedFirst, answered } = routes
  const all = approved + declined + invited + lapsed
  const asked = answered + lapsed
  const bar = (label: string, value: number, whole: number, isQuiet = false) => ({
    label,
    value,
    text: share(value, whole),
    isQuiet,
  })
  return (
    <>
      <Panel title="Which way they went" id="routes">
        {all === 0 ? (
          <p className="text-muted">Nothing was decided in this time.</p>
        ) : (
          <BarTable
            caption="Which way they went"
            head={["Way", "How many, and which share"]}
            bars={[
              bar("approved", approved, all),
              bar("not listed", declined, all),
              ...(showIsOn || invited > 0 ? [bar("invited to the show", invited, all)] : []),
              bar("closed for now", lapsed, all, true),
              bar("of these, asked first", askedFirst, all, true),
            ]}
          />
        )}
      </Panel>
      <Panel title="When we ask" id="questions">
        {asked === 0 ? (
          <p className="text-muted">No question was answered or closed in this time.</p>
        ) : (
          <BarTable
            caption="When we ask"
            head={["What came", "How many, and which share"]}
            bars={[bar("an answer", answered, asked), bar("no reply", lapsed, asked, true)]}
          />
        )}
      </Panel>
    </>
  )
}
