import type { ReactNode } from "react"

type Props = { id: string; title: string; isSaved: boolean; children: ReactNode }

/** Things to set that belong together. */
export function SettingSection({ id, title, isSaved, children }: Props) {
  return (
    <section aria-labelledby={`${id}-heading`} id={id}>
      <h2 id={`${id}-heading`} className="display text-xl">
        {title}
      </h2>
      {isSaved && (
        <p role="status" className="font-semibold text-ok">
          Saved.
        </p>
      )}
      <ul className="mt-3 border-t-2 border-ink">{children}</ul>
    </section>
  )
}
