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
  /** Of the whole row, as the form had read it. */
  version: number
  /** Which part is changed: what it is guarded by, and what the log says of it, never its words. */
  part: string
  change: (now: Settings) => Result<SettingsChange, Reason>
}

/**
 * Changes a part of the settings; what was never set keeps following the defaults. The row remembers at which version
 * each part was last saved: two admins who save different parts do not meet, and of two who save the same part one is
 * told. Refuses: not-allowed, changed-meanwhile { version }, and what `change` refuses.
 */
export const changeSettings = <Reason extends string = never>(admin: Admin, asked: Asked<Reason>) =>
  transaction((tx) => applyChange(tx, admin, asked))

/** The same in the caller's transaction. */
export async function applyChange<Reason extends string = never>(
  tx: Transaction,
  admin: Admin,
  { version, part, change }: Asked<Reason>,
) {
  if (!isAdmin(admin)) return refuse("not-allowed")
  const row = await lockedRow(tx)
  const asked = change(settingsShape.parse(row.value))
  if (!asked.ok) return asked
  if ((row.partVersions[part] ?? 0) > version) return refuse("changed-meanwhile", { version: row.version })
  const value = merged(row.value, asked.value)
  settingsShape.parse(value)
  const next = row.version + 1
  await tx.settings.updateMany({
    where: { id: true },
    data: {
      value: value as object,
      version: next,
      partVersions: { ...row.partVersions, [part]: next },
    },
  })
  await recordEntry(tx, admin, "settings.changed", settingsId, { part })
  return ok({ version: next })
}

type Row = { value: Record<string, unknown>; version: number; partVersions: Record<string, number> }

/** Locked before it is read: the next who saves reads what this one wrote, and merges into that. */
async function lockedRow(tx: Transaction): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>`
    select value, version, part_versions as "partVersions" from settings where id for update`
  if (!row) throw new Error("settings has no row")
  return row
}

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
