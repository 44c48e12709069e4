type Unconfirmed = { id: string; title: string; who: string; at: Date }

/** Sent in, but nobody has pressed the mailed link yet: folded, since nothing can be done here. */
export function ReviewUnconfirmed({
  pitches,
  count,
  day,
}: {
  pitches: Unconfirmed[]
  count: number
  day: (at: Date) => string
}) {
  if (count === 0) return null
  return (
    <details className="mt-8 text-sm text-muted">
      <summary className="inline-flex min-h-9 items-center">
        <span className="underline decoration-1 underline-offset-4">{count} unconfirmed</span>
      </summary>
      <ul className="grid gap-1 py-1">
        {pitches.map((one) => (
          <li key={one.id}>
            <bdi className="text-ink">{one.title}</bdi> · <bdi>{one.who}</bdi> · since {day(one.at)}
          </li>
        ))}
      </ul>
    </details>
  )
}
