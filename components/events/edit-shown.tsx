import type { ReactNode } from "react"

/** A text as it will be set; it takes the focus, since an editor just asked for it. */
export function EditShown({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <section
      aria-label="How the text will look"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page goes on here after the button that asked for it.
      autoFocus
      className="border-y-2 border-ink bg-paper py-4"
    >
      {children}
    </section>
  )
}
