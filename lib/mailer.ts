import "server-only"
import nodemailer, { type Transporter } from "nodemailer"
import { env } from "./env"

export type OutgoingMail = {
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  messageId: string
  /** RFC 5545 text, sent as RFC 6047 asks: an alternative part with its method. */
  calendar?: { method: "REQUEST" | "CANCEL"; text: string }
  /** Where a mail program posts "don't write again" by itself (RFC 8058). */
  unsubscribeUrl?: string
}

/** What became of handing one mail over: `bounced` is a permanent refusal of the recipient (RFC 5321, 550 to 559). */
export type Handover = { outcome: "accepted" } | { outcome: "later" | "bounced" | "failed"; error: string }

let transport: Transporter | undefined

export async function sendMail(mail: OutgoingMail): Promise<Handover> {
  transport ??= nodemailer.createTransport(env().SMTP_URL, {
    from: env().MAIL_FROM,
    replyTo: env().REPLY_TO,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      headers: {
        "Auto-Submitted": "auto-generated",
        ...(mail.unsubscribeUrl && {
          "List-Unsubscribe": `<${mail.unsubscribeUrl}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      },
      ...(mail.calendar && { icalEvent: { method: mail.calendar.method, content: mail.calendar.text } }),
    })
    return { outcome: "accepted" }
  } catch (error) {
    return judged(error as { responseCode?: number; command?: string; message: string })
  }
}

function judged(error: { responseCode?: number; command?: string; message: string }): Handover {
  const code = error.responseCode ?? 0
  const isPermanent = code >= 500 && code < 600
  if (isPermanent && error.command === "RCPT TO") return { outcome: "bounced", error: error.message }
  if (isPermanent && (error.command === "DATA" || error.command === "MAIL FROM")) {
    return { outcome: "failed", error: error.message }
  }
  return { outcome: "later", error: error.message }
}
