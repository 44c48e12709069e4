import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { ActionForm } from "@/components/dashboard/action-form"
import { SettingsDoor } from "@/components/dashboard/settings-door"
import { SmallButton } from "@/components/dashboard/small-button"
import { PageHeading } from "@/components/ui/page-heading"
import { isAdmin } from "@/domain/actors/actor"
import { mayManageMembers } from "@/domain/members/policy"
import { latestMails } from "@/domain/outbox/queries"
import { leaveEverywhere } from "./actions"

export const metadata: Metadata = { title: "Settings" }

export default async function SettingsRoom() {
  const editor = await requireEditor()
  const mails = await latestMails(editor)
  const stuck = mails.filter((mail) => mail.isTask).length
  return (
    <>
      <PageHeading size="room" title="Settings" />
      <ul className="max-w-3xl border-t-2 border-ink">
        {mayManageMembers(editor) && (
          <SettingsDoor href="/dashboard/settings/members" title="Members">
            Who may sign in, and under which name they stand for an event.
          </SettingsDoor>
        )}
        {isAdmin(editor) && (
          <>
            <SettingsDoor href="/dashboard/settings/group" title="The group">
              Who we are and how we look, our show, what we promise, and when the mail of the week leaves.
            </SettingsDoor>
            <SettingsDoor href="/dashboard/settings/texts" title="Texts">
              Reasons, other places, and what our mails say.
            </SettingsDoor>
          </>
        )}
        <SettingsDoor href="/dashboard/settings/numbers" title="Numbers">
          How long they wait for us, and which way they go.
        </SettingsDoor>
        <SettingsDoor href="/dashboard/settings/mail" title="Mail">
          {stuck > 0 ? (
            <strong className="text-danger">
              {stuck === 1 ? "1 mail" : `${stuck} mails`} did not arrive.
            </strong>
          ) : (
            "What we sent, and what waits to leave."
          )}
        </SettingsDoor>
      </ul>
      <div className="mt-8 flex max-w-3xl flex-wrap items-center justify-between gap-4">
        <p className="text-muted">On every device at once, with every unused sign-in link.</p>
        <ActionForm action={leaveEverywhere}>
          <SmallButton>Sign out everywhere</SmallButton>
        </ActionForm>
      </div>
    </>
  )
}
