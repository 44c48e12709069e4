import { DeadEnd } from "./dead-end"

/**
 * The same words for every address that is none, events that were taken down included: a stranger should not learn
 * which of the two it was.
 */
export function NothingHere() {
  return (
    <DeadEnd over="404" title="Nothing here">
      <p>
        Either the address has a slip in it, or what stood here has been taken down since. That happens to
        events that turn out not to be what we said they were.
      </p>
      <p>If it is an event in your calendar, ask whoever runs it before you set off.</p>
    </DeadEnd>
  )
}
