import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Visitor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { settingsId } from "@/domain/settings/change-settings"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"
import { emailAddress } from "@/lib/text"
import { findClosing } from "./find-closing"

export const openingInput = z.object({
  email: emailAddress("Please give your address: the mail goes there."),
})

/** A list that anybody can write into has an end. */
const longestList = 1000

/**
 * One mail when the form opens again. The same address twice is once, and both get the same answer. `sender` is the
 * client's address. Refuses: too-many, open-already, list-full.
 */
export async function askForOpening(visitor: Visitor, { email, sender }: { email: string; sender: string }) {
  if (!(await mayPass("opening-sender", sender, 10, 3600))) return refuse("too-many")
  const { closing } = await findClosing(await currentSettings())
  if (!closing) return refuse("open-already")
  return transaction(async (tx) => {
    if ((await tx.openingAlert.count()) >= longestList) return refuse("list-full")
    const added = await tx.openingAlert.createMany({ data: [{ id: newId(), email }], skipDuplicates: true })
    if (added.count > 0) await recordEntry(tx, visitor, "settings.opening-asked", settingsId)
    return ok(null)
  })
}
