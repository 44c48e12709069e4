import { Panel } from "@/components/ui/panel"
import type { SeatingPlan } from "@/domain/episodes/episode"
import { dateText, timeOf, zoneName } from "@/domain/events/event"

/** Coming episodes, seat by seat. */
export function SeatingList({ plans }: { plans: SeatingPlan[] }) {
  return (
    <Panel title="Coming episodes" id="episodes">
      {plans.length === 0 && <p className="text-muted">No episode is planned.</p>}
      <ul>
        {plans.map((plan) => (
          <li
            key={plan.number}
            className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 border-t border-line py-2 first:border-0 first:pt-0"
          >
            <a href={`/show/${plan.number}`} className="quiet display text-xl leading-tight">
              {plan.number}
            </a>
            <div>
              <p className="text-sm text-muted">
                {plan.isRecorded ? "recorded" : "records"} {dateText(plan.recordsLocal)},{" "}
                {timeOf(plan.recordsLocal)} {zoneName(plan.zone)}
                {plan.title && (
                  <>
                    {" "}
                    · <bdi>{plan.title}</bdi>
                  </>
                )}
                {!plan.isRecorded && (
                  <>
                    {" "}
                    ·{" "}
                    <a href={`/dashboard/show/move/${plan.id}`}>
                      move<span className="sr-only"> the recording of episode {plan.number}</span>
                    </a>
                  </>
                )}
              </p>
              <ul className="flex flex-wrap gap-x-4">
                {plan.seats.map((seat) => (
                  <li key={seat.id}>
                    {seat.guest ? (
                      <bdi className="font-semibold">{seat.guest}</bdi>
                    ) : (
                      <span className="text-muted">a free seat</span>
                    )}
                  </li>
                ))}
                {plan.seats.length === 0 && <li className="text-muted">no seats</li>}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
