import type { Asked, Captured } from "./capture"
import { escapeHtml, plainPage } from "./plain-page"

/** Outsiders' forms: what was typed there is never lost, however old the page it was typed on. */
const keptForms = /^\/(?:pitch(?:\/[^/?]+)?|invitation\/[^/?]+)(?:\?|$)/

/** True when Next did not know the action of a form that was sent without script. */
export function isUnknownAction(url: string, headers: Record<string, string>, captured: Captured): boolean {
  return (
    keptForms.test(url) &&
    headers["next-action"] === undefined &&
    (headers["content-type"] ?? "").startsWith("multipart/form-data") &&
    captured.headers["x-nextjs-action-not-found"] === "1"
  )
}

type Fields = [name: string, value: string][]

export async function readFields(
  contentType: string,
  body: Buffer,
): Promise<{ typed: Fields; form: FormData }> {
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": contentType },
  }).formData()
  const typed: Fields = []
  for (const [name, value] of form) {
    if (!name.startsWith("$ACTION") && typeof value === "string") typed.push([name, value])
  }
  return { typed, form }
}

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

type Form = { names: Set<string>; action: Fields }

/** The forms of a page as we render it: their fields' names, and the hidden ones by which Next finds the action. */
export function formsOf(html: string): Form[] {
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

/**
 * Puts the fresh page's action in place of the unknown one, when exactly one form there has every field that was
 * sent. Null when that cannot be said.
 */
export async function translated(
  form: FormData,
  freshHtml: string,
): Promise<{ type: string; body: Buffer } | null> {
  const sent = new Set([...form.keys()].filter((name) => !name.startsWith("$ACTION")))
  if (sent.size === 0) return null
  const fitting = formsOf(freshHtml).filter(
    ({ names, action }) => action.length > 0 && [...sent].every((name) => names.has(name)),
  )
  const [only] = fitting
  if (fitting.length !== 1 || !only) return null
  const renewed = new FormData()
  for (const [name, value] of only.action) renewed.append(name, value)
  for (const [name, value] of form) if (!name.startsWith("$ACTION")) renewed.append(name, value)
  const response = new Response(renewed)
  return {
    type: response.headers.get("content-type") ?? "",
    body: Buffer.from(await response.arrayBuffer()),
  }
}

/** Keys that our pages put in hidden fields; nobody typed them. */
const machineMade = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const label = (name: string) =>
  name
    .replace(/[._[\]-]+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .trim()

/** Every typed word, to copy, and the way back to the form. */
export function keptTextPage(path: string, typed: Fields): string {
  const fields = typed
    .filter(([, value]) => value.trim() !== "" && !machineMade.test(value))
    .map(([name, value], index) => {
      const rows = Math.min(12, value.split("\n").length + Math.floor(value.length / 60) + 1)
      return (
        `<label for="f${index}">${escapeHtml(label(name))}</label>` +
        `<textarea id="f${index}" rows="${rows}" readonly>\n${escapeHtml(value)}</textarea>`
      )
    })
  return plainPage({
    title: "Nothing was saved yet, and nothing is lost",
    text:
      "Our form changed while yours was open, so we could not take it as it was. " +
      "Here is all you typed: open the form again and copy it over.",
    more: `<p><a href="${escapeHtml(path)}">Open the form again</a></p>${fields.join("")}`,
  })
}

/**
 * Sends the form again with the action of today. Only the pitch form: on the secret pages a guess could turn a no
 * into a yes. Otherwise, and when that fails too, the typed text as a page.
 */
export async function answerStaleForm(
  asked: Required<Asked>,
  render: (asked: Asked) => Promise<Captured>,
): Promise<Captured | { keptText: string }> {
  const { url, headers, body } = asked
  const path = url.split("?", 1)[0] ?? url
  const { typed, form } = await readFields(headers["content-type"] ?? "", body)
  if (path === "/pitch") {
    const { "content-type": _, "content-length": __, ...reading } = headers
    const fresh = await render({ method: "GET", url, headers: reading })
    const renewed = fresh.status === 200 ? await translated(form, fresh.body.toString("utf8")) : null
    if (renewed) {
      const length = String(renewed.body.length)
      const again = { ...headers, "content-type": renewed.type, "content-length": length }
      const captured = await render({ ...asked, headers: again, body: renewed.body })
      if (!isUnknownAction(url, headers, captured)) return captured
    }
  }
  return { keptText: keptTextPage(path, typed) }
}
