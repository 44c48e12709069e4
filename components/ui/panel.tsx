import type { ReactNode } from "react"

type Props = {
  title: string
  /** Where it stands in the page's outline. */
  level?: 2 | 3
  id?: string
  actions?: ReactNode
  children: ReactNode
  /** `aside`: another ground, for what only colleagues see. */
  ground?: "paper" | "aside"
}

/** A calm block with a heading under a rule. */
export function Panel({ title, level = 2, id, actions, children, ground = "paper" }: Props) {
  const Heading = `h${level}` as const
  const heading = id ? `${id}-heading` : undefined
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={`border-t-2 border-ink pt-3 ${ground === "aside" ? "bg-note px-4 pb-4" : ""}`}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading id={heading} className="display text-xl">
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  )
}
