import "server-only"
import * as z from "zod"
import type { Admin } from "@/domain/actors/actor"
import { ok } from "@/lib/result"
import { line, paragraphs } from "@/lib/text"
import { changeSettings } from "./change-settings"
import { checkText } from "./check-text"
import type { Settings } from "./settings"
import { defaultPart, eachPart, type MailKind, type MailPart, mailTexts } from "./word-mail"

/** The three texts of a mail; an empty one is the default. Names in braces are checked part by part. */
export const mailTextInput = z
  .object({
    version: z.coerce.number().pipe(z.int32()),
    kind: z.enum(Object.keys(mailTexts) as [MailKind]),
    subject: line(160),
    opening: paragraphs(1500),
    closing: paragraphs(1500),
  })
  .superRefine(({ kind, ...texts }, context) => {
    for (const part of ["subject", "opening", "closing"] satisfies MailPart[]) {
      const fault = texts[part] && checkText(texts[part], mailTexts[kind][part])
      if (fault) context.addIssue({ code: "custom", path: [part], message: fault })
    }
  })
export type MailTextInput = z.output<typeof mailTextInput>

/** A mail in the group's own words, from now on: what is written already leaves as it is. Refuses: not-allowed, changed-meanwhile. */
export const rewordMail = (admin: Admin, { version, kind, ...own }: MailTextInput) =>
  changeSettings(admin, {
    version,
    part: `mail-${kind}`,
    change: ({ texts, show }) =>
      ok({ texts: { mails: { ...texts.mails, [kind]: unlessDefault(kind, own, show) } } }),
  })

/** What says the same as the default is none of the group's own, and follows the default when that changes. */
const unlessDefault = (kind: MailKind, own: Record<MailPart, string>, show: Settings["show"]) =>
  eachPart((part) => (own[part] === defaultPart(kind, part, show.kind).text ? "" : own[part]))
