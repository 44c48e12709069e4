import type { ReactNode } from "react"

/** What it is about on the left, what holds on the right. */
export function TitledPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-12 gap-y-2 border-line py-6 not-first:border-t lg:grid-cols-[5fr_7fr]">
      <h2 className="display text-2xl">{title}</h2>
      <div className="measure grid gap-4">{children}</div>
    </section>
  )
}
