import type { ReactNode } from "react"

type Props = { id: string; title: string; note?: string | undefined; isOpen: boolean; children: ReactNode }

/** One of several things to set, a line while it is closed. */
export function SettingFold({ id, title, note, isOpen, children }: Props) {
  return (
    <li className="border-b border-line" id={id}>
      <details open={isOpen} className="group">
        <summary className="grid min-h-11 grid-cols-[0.75rem_1fr] items-baseline gap-x-3 py-2 hover:bg-note">
          <span aria-hidden="true" className="display w-3 text-xl leading-none text-accent">
            <span className="group-open:hidden">+</span>
            <span className="hidden group-open:inline">–</span>
          </span>
          <span>
            <bdi className="mr-3 font-semibold">{title}</bdi>
            {note && <span className="text-sm text-muted">{note}</span>}
          </span>
        </summary>
        <div className="grid gap-5 pt-2 pb-6">{children}</div>
      </details>
    </li>
  )
}
