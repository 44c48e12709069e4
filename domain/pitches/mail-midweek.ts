import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { latestWeekly } from "@/lib/zone"
import { midweekMail } from "./emails"
import { mailEditors } from "./mail-the-week"

/** Half a week after the mail of the week, at the same hour. */
const daysLater = 3

/**
 * One line in between, when a promised answer is late at that hour; otherwise that week has none. A setting. It keeps
 * its place in the same table as the mail of the week, under its own day. Returns how many mails it wrote.
 */
export async function mailMidweek(clock: Clock): Promise<number> {
  const [settings, now] = await Promise.all([currentSettings(), clockNow(db)])
  const { digest, group } = settings
  if (!digest.isMidweekOn) return 0
  const weekday = (digest.weekday + daysLater) % 7
  const moment = latestWeekly(now, group.zone, { weekday, hour: digest.hour })
  return mailEditors(clock, { ...moment, now }, async () => {
    const today = new Date(`${await todayOfGroup(settings)}T00:00:00Z`)
    const late = await db.pitch.count({ where: { state: "queued", dueOn: { lt: today } } })
    return late === 0 ? null : (to) => midweekMail({ group: group.name, to, late })
  })
}
