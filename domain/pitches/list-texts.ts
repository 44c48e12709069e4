import type { Settings } from "@/domain/settings/settings"
import { defaultPart, eachPart, isAboutShow, type MailKind, mailTexts } from "@/domain/settings/word-mail"
import { previewMail } from "./preview-mail"

/** Every mail with its sentences as they are now, what each can name, and how it goes. Without a show, none about it. */
export function listTexts(settings: Settings) {
  const { texts, show } = settings
  const kinds = (Object.keys(mailTexts) as MailKind[]).filter((kind) => show.isOn || !isAboutShow(kind))
  return kinds.map((kind) => {
    const own = texts.mails[kind]
    return {
      kind,
      isAboutShow: isAboutShow(kind),
      label: mailTexts[kind].label,
      before: eachPart((part) => own?.[part] || defaultPart(kind, part, show.kind).text),
      known: eachPart((part) => inBraces(mailTexts[kind][part].known)),
      must: eachPart((part) => inBraces(defaultPart(kind, part, show.kind).must ?? [])),
      isOwn: Object.values(own ?? {}).some(Boolean),
      preview: previewMail(kind, settings),
    }
  })
}

const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ")
