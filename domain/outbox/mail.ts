/** One part of a mail. A link's secret is made when the mail is sent; what is stored is only what it opens. */
export type MailBlock =
  | { text: string }
  | { quote: string }
  | { secret: "pitch" | "invitation" | "sign_in" | "vouch" | "unsubscribe"; label: string }
  | { path: string; label: string }

export type MailDraft = {
  kind: string
  to: { email: string; name: string }
  subject: string
  body: MailBlock[]
  calendar?: { method: "REQUEST" | "CANCEL"; text: string }
}

export type MailState = "waiting" | "sending" | "accepted" | "failed" | "bounced" | "cancelled"

/** The mail server took it, or finally could not: whoever it was for knows, or never will by mail. */
export const toldMails = ["accepted", "failed", "bounced"] satisfies MailState[]

/** What a person reads about a mail's way, the held one with its time. */
export const mailStateLabels: Record<MailState, string> = {
  waiting: "waiting to leave",
  sending: "leaving now",
  accepted: "sent",
  failed: "could not be sent",
  bounced: "came back: no such mailbox",
  cancelled: "never sent",
}

/** The mail as a reader sees it before it is sent: links are shown, never their secrets. */
export const previewText = (body: MailBlock[]): string =>
  body
    .map((block) => {
      if ("text" in block) return block.text
      if ("quote" in block) return block.quote.replace(/^/gm, "> ")
      return "secret" in block ? `${block.label}: [your link]` : `${block.label}: ${block.path}`
    })
    .join("\n\n")
