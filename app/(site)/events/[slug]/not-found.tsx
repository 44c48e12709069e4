import { DeadEnd } from "@/components/site/dead-end"

/** An address that never was, and an event that was taken down: a stranger learns no more than this. */
export default function EventNotFound() {
  return (
    <DeadEnd over="404" title="Not listed">
      <p>
        No event stands at this address. Either it has a slip in it, or the event was listed here and we have
        taken it down since.
      </p>
      <p>If it is in your calendar, ask whoever runs it before you set off.</p>
    </DeadEnd>
  )
}
