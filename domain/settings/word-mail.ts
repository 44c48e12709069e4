import { fillText } from "./fill-text"
import { pitchMails } from "./pitch-mails"
import type { Settings } from "./settings"
import { showMails } from "./show-mails"

type ShowKind = Settings["show"]["kind"]
/** A default that a talk at the meetup says in other words than a podcast. */
export type ByKind = Readonly<Record<ShowKind, string>>
type Part<Text> = { text: Text; known: readonly string[]; must?: readonly string[] }
export type MailPart = "subject" | "opening" | "closing"
export type MailText<Text = string> = { label: string } & Record<MailPart, Part<Text>>

/** The mails whose sentences a group can edit. */
export const mailTexts = { ...pitchMails, ...showMails }
export type PitchMail = keyof typeof pitchMails
export type ShowMail = keyof typeof showMails
export type MailKind = PitchMail | ShowMail

export const isAboutShow = (kind: MailKind): kind is ShowMail => Object.hasOwn(showMails, kind)

/** For each of the three parts of a mail. */
export const eachPart = <Value>(of: (part: MailPart) => Value) => ({
  subject: of("subject"),
  opening: of("opening"),
  closing: of("closing"),
})

/** A part as it is while nobody has worded it: the default where the show is of this kind. */
export function defaultPart(kind: MailKind, part: MailPart, showKind: ShowKind): Part<string> {
  const { text, ...names }: Part<string | ByKind> = mailTexts[kind][part]
  return { ...names, text: typeof text === "string" ? text : text[showKind] }
}

type Values = Record<string, string>

/** The three texts of a mail to who pitched, the group's own or the default. Only what a part knows is filled in. */
export const wordMail = (kind: PitchMail, texts: Settings["texts"], values: Values) =>
  filled(kind, texts, values, (part) => pitchMails[kind][part])

type House = Pick<Settings, "group" | "show" | "texts">

/** The same of a mail about the show, which names the group, the show and whom it reaches by itself. */
export function wordShowMail(kind: ShowMail, { group, show, texts }: House, values: Values) {
  const reach = show.reach && `, which reaches ${show.reach}`
  const all = { group: group.name, show: show.name, reach, ...values }
  return filled(kind, texts, all, (part) => defaultPart(kind, part, show.kind))
}

const filled = (
  kind: MailKind,
  { mails }: Settings["texts"],
  values: Values,
  of: (part: MailPart) => Part<string>,
) =>
  eachPart((part) => {
    const { text, known } = of(part)
    const given = Object.entries(values).filter(([name]) => known.includes(name))
    return fillText(mails[kind]?.[part] || text, Object.fromEntries(given))
  })
