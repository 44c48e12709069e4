import type { ReactNode } from "react"

/** `isForScreen`: on paper it stands elsewhere, or leads nowhere. */
export type Definition = { term: string; value: ReactNode; isForScreen?: boolean }

/** Facts in two columns; rows without a value are left out. */
export function DefinitionList({ rows }: { rows: readonly Definition[] }) {
  return (
    <dl className="border-t border-line">
      {rows
        .filter(
          (row) => row.value !== null && row.value !== undefined && row.value !== false && row.value !== "",
        )
        .map((row) => (
          <div
            key={row.term}
            className={`grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[9rem_1fr] print:in-[.event]:grid-cols-1 ${row.isForScreen ? "no-print" : ""}`}
          >
            <dt className="text-muted">{row.term}</dt>
            <dd className="min-w-0">{row.value}</dd>
          </div>
        ))}
    </dl>
  )
}
