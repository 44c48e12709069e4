import { Stamp } from "@/components/ui/stamp"
import { involvementKinds } from "@/domain/events/event"

/** The only ways onto the list, as they are stamped on every event. */
export function InvolvementKinds({ showIsOn }: { showIsOn: boolean }) {
  const kinds = Object.entries(involvementKinds).filter(([kind]) => showIsOn || kind !== "guest_on_show")
  return (
    <section aria-labelledby="ways">
      <h2 id="ways" className="display text-2xl">
        The only ways in
      </h2>
      <p className="mt-2 text-muted">One of these stands on every event, with the name of one of us.</p>
      <ul className="mt-5 flex flex-wrap gap-x-4 gap-y-4">
        {kinds.map(([kind, words]) => (
          <li key={kind}>
            <Stamp>{words}</Stamp>
          </li>
        ))}
      </ul>
    </section>
  )
}
