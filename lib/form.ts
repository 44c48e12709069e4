import { parseWithZod } from "@conform-to/zod/v4"
import type * as z from "zod"
import type { Refusal } from "./result"

/** What was typed, by field name, so that a refusal loses nothing. Several ticked boxes of one name: a line for each. */
export type Typed = Record<string, string>

/** What a form shows after a refusal: an error beside a field, or a reason for all of it, and what was typed. */
export type FormState =
  | { ok: true; reason?: never; errors?: never; typed?: never; about?: unknown }
  | { ok: false; reason: string; errors: Record<string, string>; typed: Typed; about?: unknown }

export const untouched: FormState = { ok: true }

/** Names are `title` or `events[0].title`; empty fields are absent. Refuses: invalid, with a sentence for each field. */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): { ok: true; value: z.output<Schema> } | Extract<FormState, { ok: false }> {
  // A server action's arguments arrive in whatever shape the sender likes.
  if (!(form instanceof FormData)) return { ok: false, reason: "invalid", errors: {}, typed: {} }
  const submission = parseWithZod(form, { schema })
  if (submission.status === "success") return { ok: true, value: submission.value as z.output<Schema> }
  const errors: Record<string, string> = {}
  for (const [field, messages] of Object.entries(submission.error ?? {})) {
    const first = messages?.[0]
    if (first) errors[field] = first
  }
  return { ok: false, reason: "invalid", errors, typed: typedIn(form) }
}

/** A verb's refusal as the state of its form. */
export function refused(refusal: Refusal, form: FormData): FormState {
  return { ok: false, reason: refusal.reason, errors: {}, typed: typedIn(form), about: refusal.about }
}

/** The same where the fault is one field's: the sentence stands beside it. */
export const refusedAt = (errors: Record<string, string>, form: FormData): FormState => ({
  ok: false,
  reason: "invalid",
  errors,
  typed: typedIn(form),
})

function typedIn(form: FormData): Typed {
  const typed: Typed = {}
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue
    typed[name] = Object.hasOwn(typed, name) ? `${typed[name]}\n${value}` : value
  }
  return typed
}
