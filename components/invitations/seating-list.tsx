import { Panel } from "@/components/ui/panel"
import type { SeatingPlan, ShowWords } from "@/domain/episodes/episode"
import { dateText, timeOf, zoneName } from "@/domain/events/event"

/** Coming episodes, seat by seat. */
export function SeatingList({ plans, words }: { plans: SeatingPlan[]; words: ShowWords }) {
  return (
    <Panel title={`Coming ${words.many}`} id="episodes">
      {plans.length === 0 && <p className="text-muted">No {words.one} is planned.</p>}
      <ul>
        {plans.map((plan) => (
          <li
            key={plan.number}
            className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 border-t border-line py-2 first:border-0 first:pt-0"
          >
            <a
              href={`/dashboard/show/episodes/${plan.number}`}
              className={`quiet display text-xl leading-tight ${plan.isSkipped ? "text-muted line-through" : ""}`}
            >
              {plan.number}
            </a>
            <div>
              <p className="text-sm text-muted">
                {plan.isSkipped ? "skipped," : plan.isRecorded ? words.recorded : words.records}{" "}
                {dateText(plan.recordsLocal)}, {timeOf(plan.recordsLocal)} {zoneName(plan.zone)}
                {plan.title && (
                  <>
                    {" "}
                    · <bdi>{plan.title}</bdi>
                  </>
                )}
                {!plan.isRecorded && !plan.isSkipped && (
                  <>
                    {" "}
                    ·{" "}
                    <a href={`/dashboard/show/move/${plan.id}`}>
                      move
                      <span className="sr-only">
                        {" "}
                        {words.recordingOf} {plan.number}
                      </span>
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
              {!plan.isSkipped && (
                <a
                  href={`/dashboard/show/episodes/${plan.number}/run-sheet`}
                  className="inline-flex min-h-6 items-center text-sm"
                >
                  Run sheet<span className="sr-only"> of {plan.number}</span>
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 border-t border-line pt-3 text-sm">
        <a href="/dashboard/show/episodes/new" className="inline-flex min-h-6 items-center">
          Add one by hand
        </a>
        <a href="/dashboard/show/import" className="inline-flex min-h-6 items-center">
          Bring in past {words.many}
        </a>
      </p>
    </Panel>
  )
}
