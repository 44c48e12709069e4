import "server-only"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { isSameMark, keyedHash } from "@/lib/token"

/**
 * The stamp of a form that is shown now: when, on which page, and our mark over both. It is not tied to the key that
 * the form is sent with, since a draft that comes back, or another pitch from the same page, has another key. Who
 * copies a stamp into many forms is seen by the page that it names.
 */
export const stampForm = async (pageKey: string): Promise<string> => stampOf(pageKey, await clockNow(db))

/** The same for a given moment. */
export function stampOf(pageKey: string, at: Date): string {
  const said = `${at.getTime().toString(36)}.${pageKey}`
  return `${said}.${markOf(said)}`
}

/** Which page a stamp was made for, and when. Null: missing, changed, or not one of ours. */
export function readStamp(stamp: string): { pageKey: string; at: Date } | null {
  const parts = /^(([0-9a-z]{1,12})\.([0-9a-f-]{36}))\.([0-9a-f]{64})$/.exec(stamp)
  const [, said = "", time = "", pageKey = "", mark = ""] = parts ?? []
  if (!parts || !isSameMark(mark, markOf(said))) return null
  return { pageKey, at: new Date(Number.parseInt(time, 36)) }
}

const markOf = (said: string) => keyedHash("pitch-form", said)
