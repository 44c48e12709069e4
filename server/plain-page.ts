const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const style = `:root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}body{max-width:38rem;margin:3rem auto;padding:0 1.25rem}h1{font-size:1.6rem;line-height:1.2}textarea{width:100%;box-sizing:border-box;font:inherit;padding:.5rem}label{display:block;margin:1.25rem 0 .25rem;font-weight:600}a{color:inherit}code{font-size:1.1em}`

/** `more` is HTML and must be escaped by whoever makes it. */
export type PlainPage = { title: string; text: string; more?: string; reference?: string }

/** A page that needs nothing of the application: for when it cannot answer, or must not be asked. */
export function plainPage({ title, text, more = "", reference }: PlainPage): string {
  const number = reference
    ? `<p>If you write to us about it, this number tells us what happened: <code>${escapeHtml(reference)}</code></p>`
    : ""
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${more}${number}<p><a href="/">To the first page</a></p></main></body></html>`
}

export const pages = {
  fault: {
    title: "Something broke on our side",
    text: "It was not you. It has been written down; try again in a minute. What you typed is still there when you go back.",
  },
  busy: {
    title: "Too many at the door",
    text: "More people are here than we can serve at once. Try again in a few seconds.",
  },
  away: {
    title: "Back in a moment",
    text: "We cannot reach our records right now. Nothing is lost; try again in a minute.",
  },
  tooLong: {
    title: "That is too much for one form",
    text: "What was sent is larger than we take. Go back, make it shorter, or the picture smaller than 12 MB, and send it again; nothing was saved.",
  },
} satisfies Record<string, PlainPage>
