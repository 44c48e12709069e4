/** A quiet link is one that nobody should press by chance. */
type Block = { text: string } | { quote: string } | { url: string; label: string; isQuiet?: boolean }

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/\n/g, "<br>")

/** One frame for every mail: plain text for those who prefer it, and quiet HTML that says the same. */
export function frameMail(subject: string, blocks: Block[]): { text: string; html: string } {
  const text = blocks
    .map((block) => {
      if ("text" in block) return block.text
      return "quote" in block ? block.quote.replace(/^/gm, "> ") : `${block.label}:\n${block.url}`
    })
    .join("\n\n")
  const parts = blocks.map((block) => {
    if ("text" in block) {
      const paragraphs = block.text.split(/\n{2,}/)
      return paragraphs.map((one) => `<p style="margin:0 0 18px">${escaped(one)}</p>`).join("")
    }
    if ("quote" in block) {
      return `<blockquote style="margin:0 0 18px;padding:2px 0 2px 16px;border-left:4px solid #d4380d">${escaped(block.quote)}</blockquote>`
    }
    if (block.isQuiet) {
      return `<p style="margin:0 0 18px"><a href="${escaped(block.url)}" style="color:#1d1a16">${escaped(block.label)}</a></p>`
    }
    return `<p style="margin:0 0 18px"><a href="${escaped(block.url)}" style="display:inline-block;padding:11px 20px;background:#1d1a16;color:#fff;text-decoration:none;font-weight:bold">${escaped(block.label)}</a></p>`
  })
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head><body style="margin:0;background:#f6f2ea"><div style="max-width:560px;margin:0 auto;padding:32px 20px;font:16px/1.55 'Libre Franklin',Helvetica,Arial,sans-serif;color:#1d1a16">${parts.join("")}</div></body></html>`
  return { text: `${text}\n`, html }
}
