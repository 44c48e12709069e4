import { decodeEntities } from "./decode-entities"

const silent = /^(?:style|script|head|title|template|svg|iframe|object|form|noscript)$/
const blocks = /^(?:p|div|section|article|table|tr|header|footer|figure|figcaption|pre|dl|dt|dd|hr)$/
const hasMarkup = /<\/?[a-z][^<>]*>|&(?:#x?[0-9a-f]+|[a-z]{2,8});/i
const address = /https?:\/\/[^\s<>"')\]]+/g

/** Marks that would turn somebody's plain words into markup. A web address stays as it is, or it leads nowhere. */
function escaped(text: string): string {
  if (!text.includes("://")) return marksEscaped(text)
  let kept = ""
  let from = 0
  for (const match of text.matchAll(address)) {
    kept += marksEscaped(text.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  return kept + marksEscaped(text.slice(from))
}
const marksEscaped = (text: string) => text.replace(/[\\`*_[\]<>~|]/g, "\\$&").replace(/&(?=#?\w+;)/g, "\\&")
const lineStart = (line: string) =>
  line.replace(/^(\s*)(#{1,6}\s|[-+=]+(?:\s|$))/, "$1\\$2").replace(/^(\s*\d{1,9})([.)]\s)/, "$1\\$2")

/** Where a link leads; `data-href` is no `href`. */
const hrefIn = /\shref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i
function addressIn(tag: string): string {
  const match = hrefIn.exec(tag)
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim()
}

/**
 * A feed's notes as the Markdown that editors write: paragraphs, lists, headings, emphasis and links of http, https and
 * mailto. Nothing of the HTML stays: scripts, styles, pictures and frames are left out with what is in them. One walk over
 * the tags, so that what it costs grows with its length alone. Plain text keeps its lines and becomes no markup.
 */
export function turnToMarkdown(text: string): string {
  if (!hasMarkup.test(text))
    return tidy(
      text
        .split("\n")
        .map((line) => lineStart(escaped(line)))
        .join("\n"),
    )
  const out: string[] = []
  const lists: { isNumbered: boolean; count: number }[] = []
  const links: { href: string; at: number }[] = []
  let silence = ""
  let quotes = 0
  const apart = () => out.push(quotes > 0 ? "\n\n> " : "\n\n")
  const write = (words: string) => out.push(words)
  for (const [index, piece] of without(text, "<!--", "-->").split("<").entries()) {
    const end = index === 0 ? -1 : piece.indexOf(">")
    const isTag = end >= 0 && /^\/?[a-z]/i.test(piece)
    const tag = isTag ? piece.slice(0, end) : ""
    const name = /^\/?[a-z0-9]{1,12}/i.exec(tag)?.[0].toLowerCase() ?? ""
    const plain = name.replace("/", "")
    if (silence) {
      if (name !== `/${silence}`) continue
      silence = ""
    } else if (silent.test(name) && !tag.endsWith("/")) silence = name
    if (silence) continue
    if (name === "br") write("\\\n")
    else if (/^h[1-6]$/.test(name)) write(`\n\n### `)
    else if (/^h[1-6]$/.test(plain) || blocks.test(plain)) apart()
    else if (plain === "blockquote") {
      quotes = Math.max(0, quotes + (name === plain ? 1 : -1))
      apart()
    } else if (name === "ul" || name === "ol") {
      write("\n\n")
      lists.push({ isNumbered: name === "ol", count: 0 })
    } else if (name === "/ul" || name === "/ol") {
      lists.pop()
      write("\n\n")
    } else if (name === "li") {
      const list = lists.at(-1)
      if (list) list.count++
      write(`\n${"  ".repeat(Math.max(0, lists.length - 1))}${list?.isNumbered ? `${list.count}.` : "-"} `)
    } else if (plain === "strong" || plain === "b") write("**")
    else if (plain === "em" || plain === "i") write("*")
    else if (name === "a") {
      links.push({ href: addressIn(tag), at: out.length })
    } else if (name === "/a") {
      const link = links.pop()
      if (link) out.push(linked(out.splice(link.at).join(""), link.href))
    }
    const rest = isTag ? piece.slice(end + 1) : index > 0 ? `<${piece}` : piece
    if (!rest) continue
    const words = escaped(decodeEntities(rest.replace(/\s+/g, " ")))
    const isAtStart = /(?:^|\n|> )$/.test(out.at(-1) ?? "")
    write(isAtStart ? lineStart(words) : words)
  }
  return tidy(out.join(""))
}

function linked(words: string, href: string): string {
  const label = words.replace(/\s+/g, " ").trim()
  if (!/^(?:https?:|mailto:)/i.test(href) || !URL.canParse(href)) return label
  const target = new URL(href).href.replace(/[()<>\\]/g, (mark) =>
    encodeURIComponent(mark).replace("(", "%28").replace(")", "%29"),
  )
  if (!label || label.replace(/\\/g, "") === href) return ` <${target}> `
  return `[${label}](${target})`
}

/** Without what stands between `from` and `to`; what is never closed stays. One walk. */
function without(text: string, from: string, to: string): string {
  let kept = ""
  let at = 0
  for (let begins = text.indexOf(from); begins >= 0; begins = text.indexOf(from, at)) {
    const ends = text.indexOf(to, begins + from.length)
    if (ends < 0) break
    kept += text.slice(at, begins)
    at = ends + to.length
  }
  return kept + text.slice(at)
}

/** Line by line: no blanks at the ends, no break before nothing, no mark of a quote or a heading that says nothing. */
function tidy(text: string): string {
  const lines: string[] = []
  for (const line of text
    .replace(/\u00A0/g, " ")
    .replace(/\*\*\s?\*\*/g, "")
    .split("\n")) {
    const isInList = /^ {0,12}(?:-|\d{1,9}\.) /.test(line)
    const trimmed = isInList ? line.trimEnd() : line.trim()
    const isEmpty = /^(?:>|###)?\s*\\?$/.test(trimmed)
    const last = lines.at(-1) ?? ""
    if (!isEmpty) lines.push(trimmed)
    else if (last !== "") {
      lines[lines.length - 1] = last.replace(/(^|[^\\])\\$/, "$1")
      lines.push("")
    }
  }
  return lines
    .join("\n")
    .trim()
    .replace(/(^|[^\\])\\$/, "$1")
}
