type Props = { next: string | null; isFirst: boolean; filter?: Record<string, string | undefined> }

/** On to what comes after, and back to where it begins. */
export function ReviewPages({ next, isFirst, filter = {} }: Props) {
  const to = (more: Record<string, string>) => {
    const kept = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []))
    const query = new URLSearchParams([...kept, ...Object.entries(more)]).toString()
    return query ? `/dashboard?${query}` : "/dashboard"
  }
  const isLookingFor = Object.values(filter).some(Boolean)
  if (!next && isFirst && !isLookingFor) return null
  return (
    <p className="mt-4 flex flex-wrap gap-x-6">
      {next && (
        <a href={to({ after: next })} data-key="j" className="inline-flex min-h-9 items-center font-semibold">
          The next ones
        </a>
      )}
      {!isFirst && (
        <a href={to({})} className="inline-flex min-h-9 items-center">
          From the beginning
        </a>
      )}
      {isLookingFor && (
        <a href="/dashboard" className="inline-flex min-h-9 items-center">
          Back to the queue
        </a>
      )}
    </p>
  )
}
