import "server-only"
import { createHmac } from "node:crypto"
import type { Transaction } from "@/lib/db"
import { env } from "@/lib/env"

/**
 * Keeps one keyed hash (HMAC-SHA-256) of an address whose owner said "never invite or remind me again". The rule: no
 * invitation and no last call goes there. What they ask for themselves still arrives: the mail that confirms a new
 * pitch, a lost link, and the answer to a pitch that is still open. Confirming a new pitch takes the wish back.
 * Under another AUTH_SECRET the hashes say nothing any more, and the wishes are lost.
 */
export async function neverMail(tx: Transaction, email: string): Promise<void> {
  await tx.$executeRaw`insert into never_mail (address_hash) values (${hashed(email)}) on conflict do nothing`
}

export async function wantsNoMail(tx: Transaction, email: string): Promise<boolean> {
  return (await tx.neverMail.count({ where: { addressHash: hashed(email) } })) > 0
}

/** They pitched anew and pressed: whoever wants an answer wants our mail. */
export async function mailAgain(tx: Transaction, pitchId: string): Promise<void> {
  const { contact } = await tx.pitch.findUniqueOrThrow({ where: { id: pitchId }, include: { contact: true } })
  await tx.neverMail.deleteMany({ where: { addressHash: hashed(contact.email) } })
}

const hashed = (email: string) =>
  createHmac("sha256", env().AUTH_SECRET).update(`never-mail:${email.toLowerCase()}`).digest("hex")
