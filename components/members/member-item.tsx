import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { MemberRow } from "@/domain/members/member"
import { MemberForm } from "./member-form"
import { memberRefusals } from "./member-refusals"

type Props = {
  member: MemberRow
  isSelf: boolean
  actions: Record<"change" | "disable", FormAction>
}

const roles = { admin: "Admin", editor: "Editor" }

/** One of us: what they may do, and under which name they stand for an event. */
export function MemberItem({ member, isSelf, actions }: Props) {
  const on = { id: member.id, version: member.version }
  const facts = [
    member.disabledAt ? "Disabled" : member.role ? roles[member.role] : "Vouches only",
    member.publicName ? `public as ${member.publicName}` : "no public name",
    member.sessions > 0 &&
      `signed in on ${member.sessions === 1 ? "1 device" : `${member.sessions} devices`}`,
  ].filter(Boolean)
  return (
    <li className="border-b border-line">
      <details className="group">
        <summary className="grid min-h-11 gap-x-4 py-2 hover:bg-note sm:grid-cols-2 sm:items-baseline">
          <span className={member.disabledAt ? "text-muted line-through" : "font-semibold"} dir="auto">
            {member.name}
            {isSelf && <span className="font-normal text-muted"> (you)</span>}
          </span>
          <span className="text-sm text-muted" dir="auto">
            {facts.join(" · ")}
          </span>
        </summary>
        <div className="grid gap-4 pb-4">
          <p className="text-sm break-all text-muted">{member.email ?? "no address"}</p>
          <MemberForm action={actions.change} member={member} />
          <ActionForm
            action={actions.disable}
            hidden={{ ...on, isDisabled: member.disabledAt ? "no" : "yes" }}
            says={memberRefusals}
          >
            <SmallButton>
              {member.disabledAt ? "Let them in again" : "Disable: signed out at once, everywhere"}
            </SmallButton>
          </ActionForm>
        </div>
      </details>
    </li>
  )
}
