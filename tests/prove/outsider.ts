import { randomUUID } from "node:crypto"

export type Fields = Record<string, string>

/** Somebody without script and without a browser: fills in the form as its HTML says, through the trusted proxy. */
export class Outsider {
  constructor(
    private readonly base: string,
    readonly email = `${randomUUID()}@outsider.example`,
    private readonly address = `10.${byte()}.${byte()}.${byte()}`,
  ) {}

  /** The key of the form, and the form itself ready to be sent, as often as one likes. */
  async open(typed: Fields = {}) {
    const form = hiddenIn(await this.read("/pitch"))
    const fields = {
      "events[0].url": "https://solder.example/night",
      "events[0].date": "2027-05-04",
      audienceValue: "After this, our people can solder a kit and repair a cable.",
      email: this.email,
      ...typed,
    }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const key = String(form.get("submissionKey") ?? "")
    return { key, form, send: () => this.send(form) }
  }

  /** True once the page said "saved": from then on it must be so, whatever happens next. */
  async send(form: FormData): Promise<boolean> {
    return (await this.post("/pitch", form)).includes("/pitch/saved?key=")
  }

  /** Opens a page of their own and presses the button that confirms; with `title` that of another pitch beside it. */
  async confirm(path: string, title?: string): Promise<boolean> {
    const forms = [...(await this.read(path)).matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(
      ([html]) => html,
    )
    const pressed = forms.find((html) => html.includes(title ? `Confirm ${title}` : "Confirm my pitch"))
    return pressed !== undefined && (await this.post(path, hiddenIn(pressed))).includes("done=confirmed")
  }

  private async read(path: string): Promise<string> {
    const answer = await fetch(this.base + path, { headers: { "x-forwarded-for": this.address } })
    return answer.text()
  }

  /** Where the answer leads; empty when it stays on the page. */
  private async post(path: string, body: FormData): Promise<string> {
    const answer = await fetch(this.base + path, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { origin: this.base, "x-forwarded-for": this.address },
    })
    await answer.arrayBuffer()
    return answer.status === 303 ? (answer.headers.get("location") ?? "") : ""
  }
}

const byte = () => 1 + Math.floor(Math.random() * 250)

function hiddenIn(html: string): FormData {
  const form = new FormData()
  for (const [input] of html.matchAll(/<input (?:type="hidden"|hidden="")[^>]*>/g)) {
    form.set(attribute(input, "name"), attribute(input, "value"))
  }
  return form
}

function attribute(input: string, name: string): string {
  const value = input.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? ""
  return value
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
}
