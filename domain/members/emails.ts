import type { MailDraft } from "@/domain/outbox/mail"

type SignIn = { group: string; name: string; email: string; isFirst?: boolean }

export const signInMail = ({ group, name, email, isFirst = false }: SignIn): MailDraft => ({
  kind: "sign-in",
  to: { email, name },
  subject: isFirst ? `You are now an editor at ${group}` : `Your sign-in link for ${group}`,
  body: [
    {
      text: isFirst
        ? `Hello ${name},\n\nyou can now help to run ${group}'s site. This link signs you in; it works once, for 20 minutes. Afterwards the sign-in page sends you a new one.`
        : `Hello ${name},\n\nthis link signs you in. It works once, for 20 minutes.`,
    },
    { secret: "sign_in", label: "Sign in" },
    { text: "If you did not ask for it, leave it alone: nothing happens." },
  ],
})
