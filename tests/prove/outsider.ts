import { randomUUID } from "node:crypto"

/** Somebody without script and without a browser: fills in the form as its HTML says, through the trusted proxy. */
export class Outsider {
  readonly email = `${randomUUID()}@outsider.example`
  private readonly address = `10.${byte()}.${byte()}.${byte()}`

  constructor(private readonly base: string) {}

  /** The key of the form, and the form itself ready to be sent, as often as one likes. */
  async open() {
    const page = await fetch(`${this.base}/pitch`, { headers: { "x-forwarded-for": this.address } })
    const form = new FormData()
    for (const [input] of (await page.text()).matchAll(/<input type="hidden"[^>]*>/g)) {
      form.set(attribute(input, "name"), attribute(input, "value"))
    }
    form.set("events[0].url", "https://solder.example/night")
    form.set("events[0].date", "2027-05-04")
    form.set("audienceValue", "After this, our people can solder a kit and repair a cable.")
    form.set("email", this.email)
    const key = String(form.get("submissionKey") ?? "")
    return { key, send: () => this.send(form) }
  }

  /** True once the page said "saved": from then on it must be so, whatever happens next. */
  private async send(form: FormData): Promise<boolean> {
    const answer = await fetch(`${this.base}/pitch`, {
      method: "POST",
      body: form,
      redirect: "manual",
      headers: { origin: this.base, "x-forwarded-for": this.address },
    })
    await answer.arrayBuffer()
    return answer.status === 303 && (answer.headers.get("location") ?? "").includes("/pitch/saved?key=")
  }
}

const byte = () => 1 + Math.floor(Math.random() * 250)

function attribute(input: string, name: string): string {
  const value = input.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? ""
  return value
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
}
