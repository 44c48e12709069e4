import "server-only"
import { db, type Transaction } from "@/lib/db"
import { type Settings, settingsShape } from "./settings"

/** The group's settings, read fresh; what was never set has its default. */
export async function currentSettings(tx: Pick<Transaction, "settings"> = db): Promise<Settings> {
  const row = await tx.settings.findUnique({ where: { id: true } })
  return settingsShape.parse(row?.value ?? {})
}
