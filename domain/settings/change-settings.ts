import "server-only"
import type { Admin } from "@/domain/actors/actor"
import { isAdmin } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { type Transaction, transaction } from "@/lib/db"
import { ok, type Result, refuse } from "@/lib/result"
import { type Settings, settingsShape } from "./settings"

/** The settings are one row without an id of its own; the log knows them by this one. */
export const settingsId = "00000000-0000-0000-0000-000000000000"

export type SettingsChange = { [Key in keyof Settings]?: Partial<Settings[Key]> | undefined }

type Asked<Reason extends string> = {
  /** As the form had read it. */
  version: number
  /** For the log: which part was changed, never what it says. */
  part: string
  change: (now: Settings) => Result<SettingsChange, Reason>
}

/**
 * Changes a part of the settings; what was never set keeps following the defaults. The version is of the whole row: of
 * two admins who save at once one is told. Refuses: not-allowed, changed-meanwhile { version }, and what `change` refuses.
 */
export function changeSettings<Reason extends string = never>(
  admin: Admin,
  { version, part, change }: Asked<Reason>,
) {
  return transaction(async (tx) => {
    if (!isAdmin(admin)) return refuse("not-allowed")
    const row = await tx.settings.findFirstOrThrow({ where: { id: true } })
    const asked = change(settingsShape.parse(row.value))
    if (!asked.ok) return asked
    const value = merged(row.value as Record<string, unknown>, asked.value)
    settingsShape.parse(value)
    // The guard is the write: of two who read the same version one touches the row.
    const saved = await tx.settings.updateMany({
      where: { id: true, version },
      data: { value: value as object, version: { increment: 1 } },
    })
    if (saved.count === 0) return refuse("changed-meanwhile", { version: await versionNow(tx) })
    await recordEntry(tx, admin, "settings.changed", settingsId, { part })
    return ok({ version: version + 1 })
  })
}

const versionNow = async (tx: Transaction) =>
  (await tx.settings.findFirstOrThrow({ where: { id: true } })).version

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** One level deep, which is how deep the settings are. */
function merged(before: Record<string, unknown>, change: SettingsChange): Record<string, unknown> {
  const after = { ...before }
  for (const [key, value] of Object.entries(change)) {
    const own = after[key]
    after[key] = isGroup(value) ? { ...(isGroup(own) ? own : {}), ...value } : value
  }
  return after
}
