import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { settingsId } from "@/domain/settings/change-settings"
import { currentSettings } from "@/domain/settings/queries"
import { db, type Transaction, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { openingMail } from "./emails"
import { findClosing } from "./find-closing"

/** Told at 99 of 100, the first to press would close the door for the others. */
const caughtUp = 0.8

/** The mail has done its work by then, and with it goes the address. */
const keptDays = 30

/**
 * The form is open again: one mail to each who asked, and their rows go with it. Nobody is kept longer than a declined
 * pitch, opening or not. Returns how many mails it wrote.
 */
export async function tellOpening(clock: Clock): Promise<number> {
  const settings = await currentSettings()
  await forgetAlerts(settings.forgetMonths)
  const { waiting, closing } = await findClosing(settings)
  if (closing || waiting > settings.formClosesWaiting * caughtUp) return 0
  let written = 0
  for (;;) {
    const told = await transaction((tx) => tellSome(tx, clock, settings.group.name))
    if (told.value === 0) return written
    written += told.value
  }
}

async function tellSome(tx: Transaction, clock: Clock, group: string) {
  // The delete is the guard: of two processes one takes a row, and with it writes the mail.
  const asked = await tx.$queryRaw<{ email: string }[]>`
    delete from opening_alerts where id in (
      select id from opening_alerts order by asked_at, id limit 100 for update skip locked)
    returning email::text as email`
  for (const { email } of asked) await enqueueMail(tx, openingMail({ group, email }), {})
  if (asked.length > 0)
    await recordEntry(tx, clock, "settings.opening-told", settingsId, { count: asked.length })
  return ok(asked.length)
}

async function forgetAlerts(months: number): Promise<void> {
  await db.$executeRaw`
    delete from opening_alerts where asked_at < clock_now() - make_interval(months => ${months}::int)`
  await db.$executeRaw`
    delete from mails where kind = 'opening' and state not in ('waiting', 'sending')
      and created_at < clock_now() - make_interval(days => ${keptDays}::int)`
}
