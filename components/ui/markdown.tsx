import ReactMarkdown, { type Components } from "react-markdown"
import remarkGfm from "remark-gfm"

type Props = { text: string; className?: string /** The level of its first heading. */; level?: 3 | 4 }

/**
 * What an editor wrote, as CommonMark with tables, strikethrough and bare links (GFM). Raw HTML is shown as nothing,
 * pictures are left out, links to other sites carry their `rel`, and headings begin below the page's own.
 */
export function Markdown({ text, className = "measure", level = 3 }: Props) {
  if (text.trim() === "") return null
  return (
    <div className={`prose ${className}`} dir="auto">
      <ReactMarkdown
        skipHtml
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[headingsFrom, level]]}
        disallowedElements={["img", "input", "sup", "section"]}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}

const components: Components = {
  a({ href = "", children }) {
    const isOurs = href.startsWith("/") && !href.startsWith("//")
    if (href === "") return children
    return isOurs ? (
      <a href={href}>{children}</a>
    ) : (
      <a href={href} rel="noopener nofollow ugc">
        {children}
      </a>
    )
  },
  // A line break is a line break, as people type: the text keeps its own (globals.css), so the element would double it.
  br: () => null,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard.
    <section className="overflow-x-auto" tabIndex={0} aria-label="Table">
      <table>{children}</table>
    </section>
  ),
}

/** A node of the tree between the text and the page, as much of it as this needs. */
type Node = { type: string; tagName?: string; children?: Node[] }

/** Headings as an outline without gaps: the first becomes `level`, none is more than one deeper than the one before. */
function headingsFrom(level: number) {
  return (tree: Node) => {
    let [before, first] = [level - 1, 0]
    for (const heading of headingsIn(tree)) {
      const depth = Number(heading.tagName?.slice(1))
      first ||= depth
      before = Math.min(Math.max(level + depth - first, level), before + 1, 6)
      heading.tagName = `h${before}`
    }
  }
}

const headingsIn = (node: Node): Node[] =>
  /^h[1-6]$/.test(node.tagName ?? "") ? [node] : (node.children ?? []).flatMap(headingsIn)
