import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Admin } from "@/domain/actors/actor"
import { changeSettings } from "@/domain/settings/change-settings"
import { checkText } from "@/domain/settings/check-text"
import { ok, refuse } from "@/lib/result"
import { line, paragraphs } from "@/lib/text"
import { listReasons, reasonOf } from "./list-reasons"
import { declineReasons } from "./pitch"

// Read by strangers as it stands: nothing is filled in, so that nothing can be left open.
const plain = (text: string, context: z.RefinementCtx<string>) => {
  const fault = checkText(text, { known: [] })
  if (fault) context.addIssue({ code: "custom", message: fault })
}

/** Without a key it is a new reason, and needs all three texts; one of ours may leave them to the default. */
export const reasonInput = z
  .object({
    version: z.coerce.number().pipe(z.int32()),
    key: z.string().max(40).optional(),
    label: line(80).superRefine(plain),
    text: paragraphs(400).superRefine(plain),
    wayBack: paragraphs(600).superRefine(plain),
    isOff: z.boolean().default(false),
  })
  .superRefine(({ key, label, text, wayBack }, context) => {
    if (key && Object.hasOwn(declineReasons, key)) return
    const miss = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message })
    if (!label) miss("label", "How do editors find it in the list?")
    if (!text) miss("text", "Say it in a polite sentence.")
    if (!wayBack) miss("wayBack", "What would change our mind? A no without it is not sent.")
  })
export type ReasonInput = z.output<typeof reasonInput>

/** The most that fit on the form of a decline. */
const mostReasons = 20

/**
 * A reason of a decline in the group's words, switched off, or added. None is taken away: decisions name it.
 * Refuses: not-allowed, changed-meanwhile, no-such-reason, too-many, none-left (one must be offered).
 */
export function rewordReason(admin: Admin, { version, key, ...input }: ReasonInput) {
  return changeSettings(admin, {
    version,
    part: `reason-${key ?? "new"}`,
    change: ({ texts }) => {
      if (key !== undefined && !reasonOf(texts, key)) return refuse("no-such-reason")
      const own = { ...input, ...withoutDefaults(key, input) }
      const reasons = { ...texts.reasons, [key ?? `own-${newId()}`]: own }
      if (Object.keys({ ...declineReasons, ...reasons }).length > mostReasons) return refuse("too-many")
      if (listReasons({ ...texts, reasons }).every(({ isOff }) => isOff)) return refuse("none-left")
      return ok({ texts: { reasons } })
    },
  })
}

function withoutDefaults(key: string | undefined, { label, text, wayBack }: Omit<ReasonInput, "version">) {
  const base =
    key && Object.hasOwn(declineReasons, key) ? declineReasons[key as keyof typeof declineReasons] : null
  return {
    label: label === base?.label ? "" : label,
    text: text === base?.text ? "" : text,
    wayBack: wayBack === base?.wayBack ? "" : wayBack,
  }
}
