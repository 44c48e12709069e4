import { Stamp } from "@/components/ui/stamp"
import { involvementKinds, type ListedEvent } from "@/domain/events/event"

/** Why it's here, in full: the value as a pull quote, then each of us who is in it, stamped. */
export function WhyFull({ event }: { event: Pick<ListedEvent, "audienceValue" | "involvements"> }) {
  return (
    <section aria-labelledby="why" className="break-inside-avoid">
      <h2 id="why" className="caps text-lg text-accent">
        Why it’s here
      </h2>
      <p className="display mt-3 max-w-3xl text-3xl font-bold text-balance" dir="auto">
        {event.audienceValue}
      </p>
      <ul className="mt-8 grid gap-6">
        {event.involvements.map((one) => (
          <li key={`${one.kind} ${one.memberName}`} className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Stamp size="large">{involvementKinds[one.kind]}</Stamp>
            <p className="measure min-w-60 flex-1" dir="auto">
              <strong className="block">
                <bdi>{one.memberName}</bdi>
              </strong>
              {one.sentence}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
