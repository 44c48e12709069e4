import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Portrait } from "@/components/media/portrait"
import type { Portrait as Given } from "@/domain/invitations/queries"

type Props = { invitationId: string; portrait: Given; use: FormAction; remove: FormAction }

const says = { "changed-meanwhile": "They sent another one, or took it back. Reload and look again." }

/** What a guest sent, before the audience sees it: nothing of theirs is public until one of us says so. */
export function GivenPortrait({ invitationId, portrait, use, remove }: Props) {
  return (
    <div className="flex flex-wrap items-end gap-4">
      <Portrait picture={portrait} base="/dashboard/media" className="w-28" sizes="7rem" />
      <div className="grid gap-2">
        <p className="text-sm" dir="auto">
          {portrait.alt}
        </p>
        <div className="flex flex-wrap gap-2">
          {!portrait.isUsed && (
            <ActionForm action={use} hidden={{ invitationId, portraitId: portrait.id }} says={says}>
              <SmallButton tone="ink">Use this portrait</SmallButton>
            </ActionForm>
          )}
          <ActionForm action={remove} hidden={{ invitationId }} says={{ "not-found": "It is gone already." }}>
            <SmallButton>{portrait.isUsed ? "Take it off the page" : "Do not use it"}</SmallButton>
          </ActionForm>
        </div>
      </div>
    </div>
  )
}
