const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
const plain = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27);/g, (whole) => {
    const signs: Record<string, string> = {
      "&amp;": "&",
      "&quot;": '"',
      "&lt;": "<",
      "&gt;": ">",
      "&#x27;": "'",
    }
    return signs[whole] ?? whole
  })

export type Fields = [name: string, value: string][]

type Form = { names: Set<string>; action: Fields }

/** The forms of a page as we render it: their fields' names, and the hidden ones by which Next finds the action. */
function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/gi)].map(([, inside = ""]) => {
    const form: Form = { names: new Set(), action: [] }
    for (const [tag] of inside.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/gi)) {
      const name = attribute(tag, "name")
      if (name === undefined) continue
      if (name.startsWith("$ACTION")) form.action.push([plain(name), plain(attribute(tag, "value") ?? "")])
      else form.names.add(plain(name))
    }
    return form
  })
}

/** The one form of the page that has every field that was sent; null when there is none, or more than one. */
export function fittingForm(sent: Iterable<string>, html: string): Form | null {
  const wanted = [...sent]
  const fitting = formsOf(html).filter(
    ({ names, action }) => action.length > 0 && wanted.length > 0 && wanted.every((name) => names.has(name)),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}
