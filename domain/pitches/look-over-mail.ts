import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"
import { db } from "@/lib/db"
import { env } from "@/lib/env"
import { readMail } from "./read-mail"

/**
 * Reads what an editor pasted; keeps nothing. `isPlain`: the mail says who wrote it and about what, and leaves nothing
 * to choose, so that there is nothing to look over.
 */
export async function lookOverMail(_: Editor, pasted: string) {
  const settings = await currentSettings()
  const [today, members] = await Promise.all([
    todayOfGroup(settings),
    db.member.findMany({ where: { email: { not: null } }, select: { email: true } }),
  ])
  const group = [env().MAIL_FROM, env().REPLY_TO, settings.group.contactEmail]
  const ours = new Set(
    [...group, ...members.map(({ email }) => email ?? "")].flatMap((one) =>
      one.toLowerCase().split(/[\s<>]+/),
    ),
  )
  const isOurs = (address: string) => ours.has(address.toLowerCase())
  const found = await readMail(pasted, { today, isOurs })
  return { found, isPlain: found.isSigned && found.events.length > 0 && found.unclear.length === 0 }
}
