import "server-only"
import type { Visitor } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { readStamp } from "./stamp-form"

/** Why a pitch is set aside, as an editor reads it; its sender reads it only in the copy that they may ask for. */
export const suspicions = {
  hidden_field: "a field was filled in that no person sees",
  no_stamp: "it did not come from our page",
  too_fast: "it was sent faster than anybody types",
  links: "it has more links than people write, or one where a name belongs",
  same_link: "the same link came from several addresses within an hour",
  same_words: "nearly the same words came from several addresses within an hour",
  same_form: "one opened form was sent from several addresses",
  same_mailbox: "many addresses of one mail domain wrote within an hour",
  same_network: "much came from one corner of the network within an hour",
} as const
export type Suspicion = keyof typeof suspicions | ""

export const suspicionText = (code: string): string =>
  Object.hasOwn(suspicions, code) ? suspicions[code as keyof typeof suspicions] : ""

/** Signs that no person makes. They cost the mail that asks to confirm, so that a form cannot be used to write to others. */
export const isStrong = (code: Suspicion) => code === "hidden_field" || code === "no_stamp"

const fastSeconds = 3

export type SentForm = { sign: Suspicion; pageKey: string | null }

/** A pitch that did not come by the form: there is nothing to see. */
export const noForm: SentForm = { sign: "", pageKey: null }

/**
 * What the sent form itself shows, whatever was typed: a filled hidden field, no stamp of ours, or no time to type.
 * An old stamp is never a sign, nor one from a clock that was set back since.
 */
export async function suspectForm(_: Visitor, form: FormData): Promise<SentForm> {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value.trim() : ""
  }
  const stamp = readStamp(text("stamp"))
  const pageKey = stamp?.pageKey ?? null
  if (text("topping") !== "") return { sign: "hidden_field", pageKey }
  if (!stamp) return { sign: "no_stamp", pageKey }
  const seconds = ((await clockNow(db)).getTime() - stamp.at.getTime()) / 1000
  return { sign: seconds >= 0 && seconds < fastSeconds ? "too_fast" : "", pageKey }
}
