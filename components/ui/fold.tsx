import type { ReactNode } from "react"

type Props = {
  summary: ReactNode
  hint?: string | undefined
  isOpen?: boolean
  id?: string
  children: ReactNode
}

/** What is not needed at once. A plain <details>: it opens without script and by "find in page". */
export function Fold({ summary, hint, isOpen, id, children }: Props) {
  return (
    <details id={id} open={isOpen} className="border-y-2 border-line open:border-ink [details+&]:-mt-0.5">
      <summary className="flex min-h-11 items-baseline gap-3 py-2 font-semibold">
        <span aria-hidden="true" className="display w-4 text-xl leading-none text-accent">
          <span className="[details[open]>summary_&]:hidden">+</span>
          <span className="hidden [details[open]>summary_&]:inline">–</span>
        </span>
        <span>
          <span className="underline decoration-1 underline-offset-4 [details[open]>summary_&]:no-underline">
            {summary}
          </span>
          {hint && <span className="ml-2 font-normal text-muted">{hint}</span>}
        </span>
      </summary>
      <div className="grid gap-5 pt-2 pb-6 sm:pl-7">{children}</div>
    </details>
  )
}
