import { expect } from "@playwright/test"

/** A mail as it left through real SMTP. */
export type Mail = {
  id: string
  at: string
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  attachments: { filename: string; contentType: string; text: string }[]
  links: string[]
}

/** Every mail to this address so far, the newest last. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${process.env.MAILBOX_URL}/api/messages?to=${encodeURIComponent(address)}`)
  if (!response.ok) throw new Error(`The mailbox answered ${response.status}`)
  return response.json()
}

/** Waits for a mail to this address and gives the newest one with that subject. */
export async function mailTo(address: string, wanted: { subject?: string | RegExp; timeout?: number } = {}) {
  const { subject, timeout = 15_000 } = wanted
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        const mails = await mailsTo(address)
        found = mails.findLast((mail) => matches(mail.subject, subject))
        return found ? "arrived" : mails.map((mail) => mail.subject)
      },
      { message: `a mail to ${address}${subject ? ` with the subject ${subject}` : ""}`, timeout },
    )
    .toBe("arrived")
  return found as Mail
}

/** The mail's own link whose address contains this. */
export function linkIn(mail: Mail, part: string) {
  const link = mail.links.find((one) => one.includes(part))
  if (!link)
    throw new Error(`"${mail.subject}" has no link with ${part}, only ${mail.links.join(" ") || "none"}`)
  return link
}

function matches(subject: string, wanted: string | RegExp | undefined) {
  return (
    wanted === undefined || (typeof wanted === "string" ? subject.includes(wanted) : wanted.test(subject))
  )
}
