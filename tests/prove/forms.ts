/** Forms as a browser without script sends them, read out of a page. */
const attribute = (tag: string, name: string) =>
  (tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")

/** The hidden fields of the form that has a field of this name. */
export function hiddenOf(html: string, field: string): [string, string][] {
  for (const [, inside = ""] of html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)) {
    if (!new RegExp(`<(?:input|select|textarea)\\b[^>]* name="${field}"`).test(inside)) continue
    return [...inside.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      attribute(tag, "name"),
      attribute(tag, "value"),
    ])
  }
  throw new Error(`no form with a field ${field}`)
}

export type Answered = { status: number; html: string }

/** Sends a form; a house that is full says so with 503, and a person then presses again. */
export async function press(
  address: string,
  hidden: readonly [string, string][],
  typed: Record<string, string>,
  cookie = "",
): Promise<Answered & { presses: number }> {
  for (let presses = 1; ; presses++) {
    const form = new FormData()
    for (const [name, value] of hidden) form.append(name, value)
    for (const [name, value] of Object.entries(typed)) form.set(name, value)
    const answer = await fetch(address, {
      method: "POST",
      body: form,
      headers: { origin: new URL(address).origin, ...(cookie && { cookie }) },
      redirect: "manual",
    })
    const html = await answer.text()
    if (answer.status !== 503 || presses >= 60) return { status: answer.status, html, presses }
    await new Promise((wake) => setTimeout(wake, 500 + Math.random() * 1500))
  }
}

export async function read(address: string, cookie = ""): Promise<string> {
  for (let tries = 1; ; tries++) {
    const answer = await fetch(address, { headers: cookie ? { cookie } : {} })
    const html = await answer.text()
    if (answer.status === 200) return html
    if (answer.status !== 503 || tries >= 60)
      throw new Error(`${answer.status} at ${new URL(address).pathname.slice(0, 20)}`)
    await new Promise((wake) => setTimeout(wake, 500 + Math.random() * 1500))
  }
}
