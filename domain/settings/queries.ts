import "server-only"
import type { Admin } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db, type Transaction } from "@/lib/db"
import { clockTimeOf, dateOf, shortDateOf } from "@/lib/zone"
import { defaultSettings, type Settings, settingsShape } from "./settings"

/** The group's settings, read fresh; what was never set has its default. */
export async function currentSettings(tx: Pick<Transaction, "settings"> = db): Promise<Settings> {
  // Not findUnique: Prisma joins two of those in one turn into `id in (…)`, which a boolean key does not have.
  const row = await tx.settings.findFirst({ where: { id: true } })
  return settingsShape.parse(row?.value ?? {})
}

/** The same for a form that changes them, with the version that it has to name. */
export async function settingsToEdit(_: Admin): Promise<{ settings: Settings; version: number }> {
  const row = await db.settings.findFirstOrThrow({ where: { id: true } })
  return { settings: settingsShape.parse(row.value), version: row.version }
}

/** Today's date where the group lives, by the database's clock: `2026-12-10`. */
export const todayOfGroup = async (settings: Settings): Promise<string> =>
  dateOf(await clockNow(db), settings.group.zone)

/** What day and time it is where the group lives: `Mon 23 Nov, 11:07`. */
export async function nowOfGroup({ group }: Settings): Promise<string> {
  const now = await clockNow(db)
  return `${shortDateOf(now, group.zone)}, ${clockTimeOf(now, group.zone)}`
}

export type Announcement = { text: string; linkLabel: string; url: string }

/** The line on top of every page, until its last day is over where the group lives. */
export async function announcementNow(settings: Settings): Promise<Announcement | null> {
  const { text, until } = settings.announcement
  return text && (!until || (await todayOfGroup(settings)) <= until) ? settings.announcement : null
}

const firstOnes = {
  name: "What the group is called, and who its people are",
  city: "Your city",
  zone: "Where your clocks stand",
  contactEmail: "Where mail reaches you",
}
export type FirstStep = { name: keyof typeof firstOnes; label: string; isDone: boolean }

/** What a new installation has to say of itself before it is anybody's site. Empty once all of it is said. */
export async function firstSteps(_: Admin): Promise<FirstStep[]> {
  const row = await db.settings.findFirstOrThrow({ where: { id: true } })
  const said = (row.value as { group?: Record<string, unknown> }).group ?? {}
  const steps = Object.entries(firstOnes) as [FirstStep["name"], string][]
  const all = steps.map(([name, label]) => ({
    name,
    label,
    isDone: Boolean(said[name]) && said[name] !== defaultSettings.group.name,
  }))
  return all.every(({ isDone }) => isDone) ? [] : all
}
