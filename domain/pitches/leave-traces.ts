import "server-only"
import type { Visitor } from "@/domain/actors/actor"
import { recordEntries } from "@/domain/audit/record-entry"
import type { Transaction } from "@/lib/db"
import type { Mark } from "./mark-traces"
import type { Suspicion } from "./suspect-form"

/** A trace counts for an hour; then it is swept. */
export const traceMinutes = 60

/**
 * From how many addresses within the hour the same thing is a campaign; `shared` is what strangers share as well. A
 * class, a conference and an office with one connection stay below. While many unconfirmed forms come in, less is
 * enough; yet a surge alone is never a sign: the people who write in that hour wrote nothing wrong.
 */
const addresses = { calm: { same: 5, shared: 30 }, surge: { same: 3, shared: 20 } }
const surgeForms = 30
const surgeMinutes = 10

const signs = [
  { kind: "link", code: "same_link", limit: "same" },
  { kind: "words", code: "same_words", limit: "same" },
  { kind: "form", code: "same_form", limit: "same" },
  { kind: "mailbox", code: "same_mailbox", limit: "shared" },
  { kind: "network", code: "same_network", limit: "shared" },
] as const

type Crowd = { kind: string; addresses: number; pitchIds: string[] }

/**
 * Keeps what a pitch has in common with others, in the caller's transaction, and says whether it is one of many. Once
 * a campaign shows, those of it that nobody has confirmed are set aside too; what a person confirmed stays where it is.
 */
export async function leaveTraces(
  tx: Transaction,
  visitor: Visitor,
  pitchId: string,
  marks: Mark[],
): Promise<Suspicion> {
  await tx.trace.deleteMany({ where: { pitchId } })
  await tx.trace.createMany({ data: marks.map((one) => ({ pitchId, ...one })), skipDuplicates: true })
  const [crowds, isSurge] = [await crowdsAround(tx, pitchId), await hasSurge(tx)]
  const limits = isSurge ? addresses.surge : addresses.calm
  const found = signs.flatMap(({ kind, code, limit }) => {
    const crowd = crowds.find((one) => one.kind === kind)
    return crowd && crowd.addresses >= limits[limit] ? [{ code, pitchIds: crowd.pitchIds }] : []
  })
  for (const { code, pitchIds } of found) await setAside(tx, visitor, code, pitchIds, pitchId)
  return found[0]?.code ?? ""
}

/** For each kind: from how many addresses it came. Words are the same when half of their sketch agrees. */
const crowdsAround = (tx: Transaction, pitchId: string) =>
  tx.$queryRaw<Crowd[]>`
    with own as (
      select kind, mark, count(*) over (partition by kind) as size from traces where pitch_id = ${pitchId}::uuid),
    alike as (
      select o.kind, t.pitch_id from own o join traces t on t.kind = o.kind and t.mark = o.mark
      where t.left_at > clock_now() - make_interval(mins => ${traceMinutes}::int)
      group by o.kind, t.pitch_id, o.size having o.kind <> 'words' or count(*) * 2 >= o.size)
    select a.kind, count(distinct p.contact_id)::int as addresses, array_agg(p.id) as "pitchIds"
    from alike a join pitches p on p.id = a.pitch_id group by a.kind`

async function hasSurge(tx: Transaction): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from pitches where state = 'unconfirmed'
      and created_at > clock_now() - make_interval(mins => ${surgeMinutes}::int) limit ${surgeForms}`
  return rows.length === surgeForms
}

async function setAside(tx: Transaction, visitor: Visitor, code: Suspicion, pitchIds: string[], own: string) {
  // Whoever else is at one of them just now looks for its campaign as well: nobody waits for anybody here.
  const aside = await tx.$queryRaw<{ id: string }[]>`
    update pitches set suspicion = ${code} where id in (
      select id from pitches where id = any(${pitchIds}::uuid[]) and id <> ${own}::uuid
        and state = 'unconfirmed' and suspicion = ''
        and not exists (select 1 from audit_entries a
          where a.subject_kind = 'pitch' and a.subject_id = pitches.id and a.action = 'pitch.cleared')
      for update skip locked) returning id`
  if (aside.length > 0)
    await recordEntries(
      tx,
      visitor,
      "pitch.set-aside",
      aside.map(({ id }) => id),
    )
}
