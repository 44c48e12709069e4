import type { Asked, Captured } from "./capture"
import { type Fields, fittingForm } from "./forms-in-page"
import { escapeHtml, plainPage } from "./plain-page"

/** Outsiders' forms: what was typed there is never lost, however old the page it was typed on. */
const keptForms = /^\/(?:pitch(?:\/[^/?]+)?|invitation\/[^/?]+)(?:\?|$)/

/** True when Next did not know the action of an outsider's form. */
export function isUnknownAction(url: string, headers: Record<string, string>, captured: Captured): boolean {
  return (
    keptForms.test(url) &&
    (headers["content-type"] ?? "").startsWith("multipart/form-data") &&
    captured.headers["x-nextjs-action-not-found"] === "1"
  )
}

const isOfNext = (name: string) => name.startsWith("$ACTION")

function readForm(asked: Required<Asked>): Promise<FormData> {
  const headers = { "content-type": asked.headers["content-type"] ?? "" }
  return new Response(new Uint8Array(asked.body), { headers }).formData()
}

/** The same form under the action of today, sent without script. */
async function renewedForm(asked: Required<Asked>, form: FormData, html: string): Promise<Asked | null> {
  const today = fittingForm(new Set([...form.keys()].filter((name) => !isOfNext(name))), html)
  if (!today) return null
  const renewed = new FormData()
  for (const [name, value] of today.action) renewed.append(name, value)
  for (const [name, value] of form) if (!isOfNext(name)) renewed.append(name, value)
  const response = new Response(renewed)
  const body = Buffer.from(await response.arrayBuffer())
  const type = response.headers.get("content-type") ?? ""
  return {
    ...asked,
    body,
    headers: { ...asked.headers, "content-type": type, "content-length": String(body.length) },
  }
}

/** The same for a form that Next's script sent: there the fields are numbered, and a header names the action. */
function renewedCall(asked: Required<Asked>, form: FormData, html: string): Asked | null {
  const sent = [...form.keys()]
    .flatMap((name) => /^_?\d+_(.+)$/.exec(name)?.[1] ?? [])
    .filter((name) => !isOfNext(name))
  const today = fittingForm(new Set(sent), html)
  const id = today?.action.flatMap(
    ([name, value]) => /^\$ACTION_ID_(\w+)$/.exec(name) ?? /^\{"id":"(\w+)"/.exec(value) ?? [],
  )[1]
  return id ? { ...asked, headers: { ...asked.headers, "next-action": id } } : null
}

/** Keys and stamps that our pages put in hidden fields; nobody typed them. */
const machineMade = /^(?:[0-9a-z]+\.)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[0-9a-f]{64})?$/i

const label = (name: string) =>
  name
    .replace(/[._[\]-]+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .trim()

/** Every typed word, to copy, and the way back to the form. */
function keptTextPage(path: string, typed: Fields): string {
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
 * into a yes. Otherwise, and when that fails too, the typed text as a page. Null when only Next's script can answer:
 * there the typed text is still in the page.
 */
export async function answerStaleForm(
  asked: Required<Asked>,
  render: (asked: Asked) => Promise<Captured>,
): Promise<Captured | { keptText: string } | null> {
  const { url, headers } = asked
  const path = url.split("?", 1)[0] ?? url
  const form = await readForm(asked)
  const isCall = headers["next-action"] !== undefined
  if (path === "/pitch") {
    // At this address the form is there even while it is closed.
    const fresh = await render({ method: "GET", url: "/pitch?checked", headers: forReading(headers) })
    const html = fresh.status === 200 ? fresh.body.toString("utf8") : ""
    const renewed = isCall ? renewedCall(asked, form, html) : await renewedForm(asked, form, html)
    const captured = renewed && (await render(renewed))
    if (captured && !isUnknownAction(url, headers, captured)) return captured
  }
  if (isCall) return null
  const typed = [...form].flatMap(
    ([name, value]): Fields => (isOfNext(name) || typeof value !== "string" ? [] : [[name, value]]),
  )
  return { keptText: keptTextPage(path, typed) }
}

const forReading = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(?:host|cookie|user-agent|x-.*)$/.test(name)),
  )
