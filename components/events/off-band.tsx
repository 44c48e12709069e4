import type { ListedEvent } from "@/domain/events/event"

const words = {
  cancelled: { loud: "Cancelled", plain: "This does not take place. The time below no longer holds." },
  postponed: { loud: "Postponed", plain: "Not on this day. When there is a new one, it stands here." },
}

type Props = { state: Exclude<ListedEvent["state"], "published">; why: string }

/** Loud, over everything else: nobody should stand before a closed door. */
export function OffBand({ state, why }: Props) {
  return (
    <div
      role="status"
      className="border-b-6 border-ink bg-danger text-paper print:border-y-6 print:bg-paper print:text-ink"
    >
      <div className="sheet-width py-5">
        <p className="display flush text-5xl font-black uppercase">{words[state].loud}</p>
        <p className="mt-4 text-lg font-semibold">{words[state].plain}</p>
        {why && (
          <p className="measure mt-1 text-lg" dir="auto">
            {why}
          </p>
        )}
      </div>
    </div>
  )
}
