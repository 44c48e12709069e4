import Markdown, { type Components } from "react-markdown"
import remarkGfm from "remark-gfm"

const parts: Components = {
  // The page has its own title and headings above these.
  h1: ({ children }) => <h3 className="display text-xl">{children}</h3>,
  h2: ({ children }) => <h3 className="display text-xl">{children}</h3>,
  h3: ({ children }) => <h3 className="display text-xl">{children}</h3>,
  h4: ({ children }) => <h3 className="display text-xl">{children}</h3>,
  ul: ({ children }) => <ul className="grid list-disc gap-1 pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="grid list-decimal gap-1 pl-6">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => <blockquote className="border-l-4 border-accent pl-4">{children}</blockquote>,
  a: ({ href, children }) => (
    <a href={href} rel="noopener nofollow ugc" className="break-words">
      {children}
    </a>
  ),
}
const allowed = [
  "p",
  "br",
  "strong",
  "em",
  "del",
  "a",
  "ul",
  "ol",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "blockquote",
  "code",
]

/** What an editor or a feed wrote about an episode, in Markdown. No HTML in it is read, and no picture is loaded. */
export function EpisodeNotes({ text }: { text: string }) {
  if (!text.trim()) return null
  return (
    <div className="measure grid gap-4 [overflow-wrap:anywhere]" dir="auto">
      <Markdown
        remarkPlugins={[remarkGfm]}
        components={parts}
        allowedElements={allowed}
        unwrapDisallowed
        skipHtml
      >
        {text}
      </Markdown>
    </div>
  )
}
