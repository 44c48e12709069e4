import type { Closing } from "@/domain/pitches/find-closing"

type Props = { waiting: number; closing: Closing | null; days: number; most: number }

const pitches = (count: number) => (count === 1 ? "1 waits" : `${count} wait`)

/** One line for editors: outsiders find the form closed, why, and what opens it. */
export function FormClosed({ waiting, closing, days, most }: Props) {
  if (!closing) return null
  return (
    <p role="status" className="mt-3 border-y-2 border-danger bg-sheet px-3 py-2 text-sm">
      <a href="/pitch" className="font-semibold">
        The pitch form is closed
      </a>
      {closing === "many-wait"
        ? `: ${pitches(waiting)}, and at ${most} it closes by itself. It opens when fewer do.`
        : `: nobody has touched a pitch for ${days} days, and ${pitches(waiting)}. Your next move on one opens it.`}
    </p>
  )
}
