import "server-only"
import { v7 as newId } from "uuid"
import type { Clock } from "@/domain/actors/actor"
import { db, type Transaction, transaction } from "@/lib/db"
import { env } from "@/lib/env"
import { frameMail } from "@/lib/mail-frame"
import { type Handover, sendMail } from "@/lib/mailer"
import { ok } from "@/lib/result"
import { hashToken, newToken } from "@/lib/token"
import type { MailBlock } from "./mail"

const batch = 10
const leaseSeconds = 90
const lastAttempt = 12

type ClaimedMail = {
  id: string
  toEmail: string
  toName: string
  subject: string
  body: MailBlock[]
  calendar: { method: "REQUEST" | "CANCEL"; text: string } | null
  messageId: string
  attempts: number
  pitchId: string | null
  invitationId: string | null
  memberId: string | null
}

/**
 * Sends what is due, at most ten mails, and returns how many it took in hand. A claim is a lease: a worker that dies
 * loses it, and the mail leaves again with the same Message-ID. Sending is outside any transaction, so a slow server
 * holds no row, and the mails of one batch do not wait for one another. The lease runs on real time, not on
 * clock_now(): moving the demo's clock must not take a mail from a worker that lives.
 */
export async function deliverMail(_: Clock): Promise<number> {
  const claimed = await claim()
  await Promise.all(claimed.map(deliver))
  return claimed.length
}

async function claim(): Promise<ClaimedMail[]> {
  // A worker that died left its mails in `sending`; they wait again, and so keep to the one path.
  await db.$executeRaw`update mails set state = 'waiting', leased_until = null
    where state = 'sending' and leased_until < now()`
  return db.$queryRaw<ClaimedMail[]>`
    update mails set state = 'sending', attempts = attempts + 1,
      leased_until = now() + make_interval(secs => ${leaseSeconds})
    where id in (
      select id from mails where state = 'waiting' and not_before <= clock_now()
      order by not_before, id limit ${batch} for update skip locked)
    returning id, to_email::text as "toEmail", to_name as "toName", subject, body, calendar, message_id as "messageId",
      attempts, pitch_id as "pitchId", invitation_id as "invitationId", member_id as "memberId"`
}

async function deliver(mail: ClaimedMail): Promise<void> {
  const handover = await attempt(mail)
  const isLast = handover.outcome === "later" && mail.attempts >= lastAttempt
  const state = isLast ? "failed" : handover.outcome
  // A server names the address that it refuses: of a mail that was forgotten meanwhile that is not kept.
  // The attempt's number is the claim: if the lease ran out and another worker took it, this writes nothing.
  if (state === "accepted") {
    await db.$executeRaw`update mails set state = 'accepted', accepted_at = clock_now(), leased_until = null, last_error = ''
      where id = ${mail.id}::uuid and state = 'sending' and attempts = ${mail.attempts}`
  } else if (handover.outcome !== "accepted") {
    await db.$executeRaw`update mails set state = ${state === "later" ? "waiting" : state}::mail_state, leased_until = null,
      last_error = case when to_email = 'forgotten@invalid' then '' else ${handover.error.slice(0, 500)} end,
      not_before = clock_now() + make_interval(secs => ${pauseSeconds(mail.attempts)})
      where id = ${mail.id}::uuid and state = 'sending' and attempts = ${mail.attempts}`
  }
}

/** One mail that cannot be written or sent never stops the others. */
async function attempt(mail: ClaimedMail): Promise<Handover> {
  try {
    const { blocks, unsubscribeUrl } = await withLinks(mail)
    const framed = frameMail(mail.subject, blocks)
    return await sendMail({
      to: { name: mail.toName, address: mail.toEmail },
      subject: mail.subject,
      ...framed,
      messageId: mail.messageId,
      ...(mail.calendar && { calendar: mail.calendar }),
      ...(unsubscribeUrl && { unsubscribeUrl: `${unsubscribeUrl}/one-click` }),
    })
  } catch (error) {
    return { outcome: "later", error: error instanceof Error ? error.message : String(error) }
  }
}

/** A minute, then twice as long each time up to six hours, give or take a fifth, so that mails do not march in step. */
const pauseSeconds = (attempts: number) =>
  Math.min(60 * 2 ** (attempts - 1), 6 * 3600) * (0.8 + Math.random() * 0.4)

async function withLinks(mail: ClaimedMail) {
  const made = await transaction(async (tx) => {
    const blocks: Parameters<typeof frameMail>[1] = []
    let unsubscribeUrl: string | undefined
    for (const block of mail.body) {
      if ("secret" in block) {
        const url = env().BASE_URL + (await mintLink(tx, block.secret, mail))
        if (block.secret === "unsubscribe") unsubscribeUrl = url
        blocks.push({ url, label: block.label, isQuiet: block.secret === "unsubscribe" })
      } else if ("path" in block)
        blocks.push({ url: new URL(block.path, env().BASE_URL).href, label: block.label })
      else blocks.push(block)
    }
    return ok({ blocks, unsubscribeUrl })
  })
  return made.value
}

const opens = {
  pitch: "/pitch",
  invitation: "/invitation",
  sign_in: "/sign-in",
  vouch: "/confirm",
  unsubscribe: "/unsubscribe",
} as const

/** Whom this mail asks, if they are still one of us and have the address that it goes to. */
async function askedVoucher(tx: Transaction, mail: ClaimedMail): Promise<string> {
  const [vouch] = await tx.$queryRaw<{ id: string }[]>`
    select v.id from vouches v join members m on m.id = v.member_id
    where v.mail_id = ${mail.id}::uuid and m.email = ${mail.toEmail}::citext and m.disabled_at is null for share of m`
  if (!vouch) throw new Error("the member has another address now, or is none of us any more")
  return vouch.id
}

/** The lock makes this and a change of the address wait for one another: no link outlives the address it went to. */
async function isStillTheirs(tx: Transaction, mail: ClaimedMail): Promise<boolean> {
  const [pitch] = await tx.$queryRaw<unknown[]>`
    select 1 from pitches p join contacts c on c.id = p.contact_id
    where p.id = ${mail.pitchId}::uuid and c.email = ${mail.toEmail}::citext for share of p`
  return pitch !== undefined
}

/** The same for a guest who is being forgotten: no link is made behind their back. */
async function isStillKnown(tx: Transaction, mail: ClaimedMail): Promise<boolean> {
  const [invitation] = await tx.$queryRaw<unknown[]>`
    select 1 from invitations where id = ${mail.invitationId}::uuid and forgotten_at is null for share`
  return invitation !== undefined
}

async function mintLink(tx: Transaction, purpose: keyof typeof opens, mail: ClaimedMail): Promise<string> {
  if (purpose === "pitch" && !(await isStillTheirs(tx, mail)))
    throw new Error("the pitch has another address now")
  if ((purpose === "invitation" || purpose === "unsubscribe") && !(await isStillKnown(tx, mail)))
    throw new Error("the guest was forgotten")
  const vouchId = purpose === "vouch" ? await askedVoucher(tx, mail) : null
  const token = newToken()
  const lifeMinutes = purpose === "sign_in" ? 20 : 60 * 24 * 400
  await tx.$executeRaw`
    insert into links (id, purpose, token_hash, pitch_id, invitation_id, member_id, vouch_id, expires_at) values
    (${newId()}::uuid, ${purpose}::link_purpose, ${hashToken(token)},
     ${purpose === "pitch" ? mail.pitchId : null}::uuid, ${purpose === "invitation" || purpose === "unsubscribe" ? mail.invitationId : null}::uuid,
     ${purpose === "sign_in" ? mail.memberId : null}::uuid, ${vouchId}::uuid,
     clock_now() + make_interval(mins => ${lifeMinutes}))`
  return `${opens[purpose]}/${token}`
}
