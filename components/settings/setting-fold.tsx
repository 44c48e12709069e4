import type { ReactNode } from "react"

type Props = { id: string; title: string; note?: string | undefined; isOpen: boolean; children: ReactNode }

/** One of several things to set, a line while it is closed. */
export function SettingFold({ id, title, note, isOpen, children }: Props) {
  return (
    <li className="border-b border-line" id={id}>
      <details open={isOpen} className="group">
        <summary className="flex min-h-11 flex-wrap items-baseline gap-x-3 py-2 hover:bg-note">
          <span aria-hidden="true" className="display w-3 text-xl leading-none text-accent">
            <span className="group-open:hidden">+</span>
            <span className="hidden group-open:inline">–</span>
          </span>
          <span className="font-semibold" dir="auto">
            {title}
          </span>
          {note && <span className="text-sm text-muted">{note}</span>}
        </summary>
        <div className="grid gap-5 pt-2 pb-6">{children}</div>
      </details>
    </li>
  )
}
