import type { Settings } from "@/domain/settings/settings"
import { previewMail } from "./preview-mail"
import { type MailKind, type MailPart, mailTexts } from "./word-mail"

const parts = <Value>(of: (part: MailPart) => Value) => ({
  subject: of("subject"),
  opening: of("opening"),
  closing: of("closing"),
})

/** Every mail with its sentences as they are now, what each can name, and how it goes. */
export const listTexts = (settings: Settings) =>
  (Object.keys(mailTexts) as MailKind[]).map((kind) => {
    const own = settings.texts.mails[kind]
    return {
      kind,
      label: mailTexts[kind].label,
      before: parts((part) => own?.[part] || mailTexts[kind][part].text),
      known: parts((part) => mailTexts[kind][part].known.map((name) => `{${name}}`).join(", ")),
      isOwn: Object.values(own ?? {}).some(Boolean),
      preview: previewMail(kind, settings),
    }
  })
