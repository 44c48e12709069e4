"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { Button } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { memberRefusals } from "./member-refusals"

const roles = [
  { value: "editor", label: "Editor" },
  { value: "admin", label: "Admin" },
  { value: "", label: "None: vouches only" },
]

/** Adds one of us. With a role they get a mail with a link that signs them in. */
export function NewMember({ action }: { action: FormAction }) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? {}
  const errors = state.errors ?? {}
  return (
    <Panel title="Invite somebody" id="invite">
      <form action={send} noValidate aria-busy={isPending} className="grid justify-items-start gap-4">
        {!state.ok && state.reason !== "invalid" && (
          <p role="alert" className="font-semibold text-danger">
            {memberRefusals[state.reason] ?? "That was not saved."}
          </p>
        )}
        <div key={JSON.stringify(state.typed ?? null)} className="grid w-full gap-4">
          <TextField name="name" label="Name" required defaultValue={typed.name} error={errors.name} />
          <TextField
            name="publicName"
            label="Public name"
            why="Stands on listings. Only if they chose one."
            isOptional
            defaultValue={typed.publicName}
            error={errors.publicName}
          />
          <TextField
            name="email"
            type="email"
            label="Address"
            hint="The sign-in link goes there, and now and then the question whether they know somebody."
            defaultValue={typed.email}
            error={errors.email}
          />
          <SelectField
            name="role"
            label="Role"
            options={roles}
            defaultValue={typed.role ?? "editor"}
            error={errors.role}
          />
        </div>
        <Button disabled={isPending}>Invite</Button>
      </form>
    </Panel>
  )
}
