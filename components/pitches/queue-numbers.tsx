import { DefinitionList } from "@/components/ui/definition-list"
import { Panel } from "@/components/ui/panel"
import type { QueueAge } from "@/domain/pitches/count-queue"

const days = (count: number) => (count === 0 ? "since today" : count === 1 ? "1 day" : `${count} days`)

/** What waits for us at this moment. */
export function QueueNumbers({ queue }: { queue: QueueAge }) {
  return (
    <Panel title="Waiting now" id="queue">
      {queue.waiting === 0 ? (
        <p className="text-muted">Nobody waits.</p>
      ) : (
        <DefinitionList
          rows={[
            { term: "waiting", value: queue.waiting },
            { term: "promised and late", value: queue.late },
            { term: "the middle one", value: queue.medianDays !== null && days(queue.medianDays) },
            { term: "the oldest", value: queue.oldestDays !== null && days(queue.oldestDays) },
          ]}
        />
      )}
    </Panel>
  )
}
