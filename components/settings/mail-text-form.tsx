"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { ReviewMail } from "@/components/pitches/review-mail"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { UnwrittenMail } from "@/domain/pitches/unwritten-mails"
import { SettingForm } from "./setting-form"

type MailTexts = {
  kind: string
  label: string
  isOwn: boolean
  /** What stands in the fields: the group's own words, or the default. */
  before: Record<"subject" | "opening" | "closing", string>
  /** "{group}, {name}": what each field can name, and what it cannot do without. */
  known: Record<"subject" | "opening" | "closing", string>
  must: Record<"subject" | "opening" | "closing", string>
  preview: UnwrittenMail
}
type Props = { action: FormAction; id: string; version: number; mail: MailTexts; isSaved: boolean }

/** The sentences of one mail, and the mail as it will go: as it is saved, or as it is typed right now. */
export function MailTextForm({ action, id, version, mail, isSaved }: Props) {
  const { kind, before, known, must } = mail
  const names = (part: keyof typeof known) =>
    `Can hold ${known[part]}.${must[part] && ` Cannot do without ${must[part]}.`}`
  return (
    <SettingForm
      {...{ action, id, version, isSaved, before }}
      title={mail.label}
      note={mail.isOwn ? "in your words" : undefined}
      hidden={{ kind }}
      buttons={
        <>
          <SmallButton tone="ink" name="do" value="save">
            Save
          </SmallButton>
          <SmallButton name="do" value="preview">
            See it as it will go
          </SmallButton>
        </>
      }
    >
      {({ field, about }) => {
        const typed = (about as { preview?: UnwrittenMail } | undefined)?.preview
        return (
          <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-2">
            <div className="grid gap-5">
              <TextField
                {...field("subject")}
                label="Subject"
                hint={names("subject")}
                maxLength={160}
                dir="auto"
              />
              <TextareaField {...field("opening")} label="Opening" hint={names("opening")} dir="auto" />
              <TextareaField
                {...field("closing")}
                label="Closing"
                hint={`${names("closing")} An empty field brings Greenroom’s own text back.`}
                rows={3}
                dir="auto"
              />
            </div>
            <div className="grid gap-1.5" role={typed ? "status" : undefined}>
              <h3 className="font-semibold">
                {typed ? "As it would go, not saved yet" : "As it goes now, to somebody called Dana"}
              </h3>
              <ReviewMail
                label={`The mail: ${mail.label}`}
                to="dana@kitchen.example"
                mail={typed ?? mail.preview}
                gaps={{}}
              />
            </div>
          </div>
        )
      }}
    </SettingForm>
  )
}
