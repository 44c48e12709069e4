import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { MailList } from "@/components/outbox/mail-list"
import { PageHeading } from "@/components/ui/page-heading"
import { latestMails } from "@/domain/outbox/queries"
import { currentSettings } from "@/domain/settings/queries"
import { clockTimeOf, shortDateOf } from "@/lib/zone"
import { retry, settle, stop } from "./actions"

export const metadata: Metadata = { title: "Mail" }

export default async function MailPage() {
  const editor = await requireEditor()
  const [mails, { group }] = await Promise.all([latestMails(editor), currentSettings()])
  return (
    <>
      <PageHeading size="room" title="Mail" />
      <MailList
        mails={mails}
        moment={(at) => `${shortDateOf(at, group.zone)}, ${clockTimeOf(at, group.zone)}`}
        actions={{ retry, settle, stop }}
      />
    </>
  )
}
