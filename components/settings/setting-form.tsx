"use client"

import { type ReactNode, useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { type Hidden, HiddenFields } from "@/components/dashboard/hidden-fields"
import { ErrorSummary } from "@/components/ui/error-summary"
import { fieldId } from "@/components/ui/field-id"
import { Notice } from "@/components/ui/notice"
import type { Typed } from "@/lib/form"
import { SettingFold } from "./setting-fold"

type Props = {
  action: FormAction
  /** Begins the ids of its fields: several such forms stand on one page. */
  id: string
  title: string
  note?: string | undefined
  version: number
  hidden?: Hidden
  before: Typed
  /** A sentence for each reason with which the verb may refuse. */
  says?: Record<string, string>
  isSaved: boolean
  /** Somebody was sent here to fill it in. */
  isOpen?: boolean
  buttons: ReactNode
  children: (form: SettingFields) => ReactNode
}

type SettingFields = {
  /** What every field needs: its name, an id of its own, what stands in it, and what is wrong with it. */
  field: (name: string) => { name: string; id: string; defaultValue: string; error: string | undefined }
  isChecked: (name: string) => boolean
  /** What an action brings back beside a refusal. */
  about: unknown
}

const meanwhile =
  "A colleague saved this meanwhile. What you typed is still here: look at theirs in another window, or save again."

/**
 * A part of the settings, a line while it is closed. What was refused stands open, keeps what was typed, and names the
 * version that it has to name next.
 */
export function SettingForm({
  action,
  id,
  version,
  hidden = {},
  before,
  says = {},
  isSaved,
  isOpen = false,
  ...rest
}: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? before
  const errors = state.errors ?? {}
  const newer = (state.about as { version?: number } | undefined)?.version
  const refusal = !state.ok && state.reason !== "invalid" && state.reason !== "preview" && state.reason
  const named = Object.fromEntries(Object.entries(errors).map(([name, text]) => [`${id} ${name}`, text]))
  return (
    <SettingFold id={id} title={rest.title} note={rest.note} isOpen={isSaved || isOpen || !state.ok}>
      <form action={send} noValidate aria-busy={isPending} className="grid gap-5">
        <HiddenFields values={{ ...hidden, version: newer ?? version }} />
        {state.ok && isSaved && (
          <p role="status" className="font-semibold text-ok">
            Saved.
          </p>
        )}
        <ErrorSummary errors={named} />
        {refusal && (
          <Notice tone="danger" role="alert">
            {refusal === "changed-meanwhile" ? meanwhile : (says[refusal] ?? "That was not saved.")}
          </Notice>
        )}
        <div key={JSON.stringify(state.typed ?? null)} className="grid gap-5">
          {rest.children({
            field: (name) => ({
              name,
              id: fieldId(`${id} ${name}`),
              defaultValue: typed[name] ?? "",
              error: errors[name],
            }),
            isChecked: (name) => typed[name] === "on",
            about: state.about,
          })}
        </div>
        <p className="flex flex-wrap gap-2">{rest.buttons}</p>
      </form>
    </SettingFold>
  )
}
