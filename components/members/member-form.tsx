"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { MemberRow } from "@/domain/members/member"
import { memberRefusals } from "./member-refusals"

type Member = Pick<MemberRow, "id" | "version" | "role" | "publicName">

const roles = [
  { value: "none", label: "None: vouches only" },
  { value: "editor", label: "Editor" },
  { value: "admin", label: "Admin" },
]

export function MemberForm({ action, member }: { action: FormAction; member: Member }) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? { role: member.role ?? "none", publicName: member.publicName ?? "" }
  return (
    <form action={send} aria-busy={isPending} className="grid gap-3">
      <HiddenFields values={{ id: member.id, version: member.version }} />
      <div key={JSON.stringify(state.typed ?? null)} className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="role"
          id={`role-${member.id}`}
          label="Role"
          options={roles}
          defaultValue={typed.role}
          error={state.errors?.role}
        />
        <TextField
          name="publicName"
          id={`public-${member.id}`}
          label="Public name"
          defaultValue={typed.publicName}
          error={state.errors?.publicName}
        />
      </div>
      {!state.ok && state.reason !== "invalid" && (
        <p role="alert" className="text-sm font-semibold text-danger">
          {memberRefusals[state.reason] ?? "That was not saved."}
        </p>
      )}
      <p>
        <SmallButton disabled={isPending}>Save</SmallButton>
      </p>
    </form>
  )
}
