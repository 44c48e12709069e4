const breaking = /^\/?(?:p|div|br|tr|li|ul|ol|table|h[1-6]|blockquote|section|article)$/
const silent = /^(?:style|script|head|title|template)$/
const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  szlig: "ß",
}

/**
 * The words of an HTML mail, a line for each block, with the address of a link behind its words. One walk over the tags
 * and no pattern across them, since a stranger wrote it: what it costs grows with its length alone. Never HTML again.
 */
export function stripHtml(html: string): string {
  let text = ""
  let href = ""
  let silence = ""
  for (const [index, piece] of html.split("<").entries()) {
    const end = index === 0 ? -1 : piece.indexOf(">")
    const tag = end === -1 ? "" : piece.slice(0, end)
    const name = /^\/?[a-z0-9]{1,12}/i.exec(tag)?.[0].toLowerCase() ?? ""
    if (silence) {
      if (name !== `/${silence}`) continue
      silence = ""
    } else if (silent.test(name)) silence = name
    if (silence) continue
    if (breaking.test(name)) text += "\n"
    if (name === "a") href = /\shref\s?=\s?["']?(https?:\/\/[^"'\s>]{1,2000})/i.exec(tag)?.[1] ?? ""
    if (name === "/a" && href) {
      text += ` ${href} `
      href = ""
    }
    text += index > 0 && end === -1 ? "" : piece.slice(end + 1).replace(/\s+/g, " ")
  }
  return decoded(text)
    .replace(/[ \u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

const decoded = (text: string) =>
  text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
  })
