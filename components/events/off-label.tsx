import type { ListedEvent } from "@/domain/events/event"

export const offWords = { cancelled: "Cancelled", postponed: "Postponed" }

/** Over the title of what does not happen as it was said. On paper a frame, since a ground is not printed. */
export const OffLabel = ({ state, size = "" }: { state: ListedEvent["state"]; size?: string }) =>
  state !== "published" && (
    <p
      className={`caps mb-1.5 inline-block bg-danger px-2 text-paper print:border-2 print:border-ink print:bg-paper print:text-ink ${size}`}
    >
      {offWords[state]}
    </p>
  )
