import { Markdown } from "@/components/ui/markdown"

/** A text as the page will set it; it takes the focus, since an editor just asked for it. */
export function EditShown({ text = "" }: { text: string | undefined }) {
  return (
    <section
      aria-label="How the text will look"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page goes on here after the button that asked for it.
      autoFocus
      className="border-y-2 border-ink bg-paper py-4"
    >
      {text.trim() === "" ? <p className="text-muted">There is no text yet.</p> : <Markdown text={text} />}
    </section>
  )
}
