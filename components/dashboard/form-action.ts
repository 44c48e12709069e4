import type { FormState } from "@/lib/form"

/** A server action as `useActionState` calls it; the page hands it to the form. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

// Not lib/form's own: that would bring its parser to the browser.
export const untouched: FormState = { ok: true }
