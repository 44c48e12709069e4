import type { ReactNode } from "react"

type Props = { number: number; title: string; why?: string; children: ReactNode }

/** One question of the form. It hangs from its numeral as an evening hangs from its date. */
export function PitchSection({ number, title, why, children }: Props) {
  const id = `question-${number}`
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-4 border-t-4 border-ink pt-4 pb-10 md:grid-cols-[5rem_minmax(0,40rem)]"
    >
      <div className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 md:contents">
        <span aria-hidden="true" className="display text-4xl font-black text-accent md:row-span-2">
          {number}
        </span>
        <div>
          <h2 id={id} className="display text-2xl">
            {title}
          </h2>
          {why && <p className="measure mt-1.5 text-muted">{why}</p>}
        </div>
      </div>
      <div className="grid gap-5 md:col-start-2">{children}</div>
    </section>
  )
}
