import type { ReactNode } from "react"

/** A part of the guest's page under a rule of its own. */
export const GuestSection = ({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead: string
  children: ReactNode
}) => (
  <section id={id} aria-labelledby={`${id}-heading`} className="mt-12 border-t-4 border-ink pt-5">
    <h2 id={`${id}-heading`} className="display text-2xl">
      {title}
    </h2>
    <p className="measure mt-1 mb-5 text-lg">{lead}</p>
    {children}
  </section>
)
