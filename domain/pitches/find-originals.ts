import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { pitchTitle } from "./pitch"

export type LikelyOriginal = { id: string; title: string; who: string; at: Date; same: string[] }

/** What a pitch may have come after: of the same address, host or day, what agrees in most first, at most six. */
export async function findOriginals(_: Editor, pitchId: string): Promise<LikelyOriginal[]> {
  const found = await db.$queryRaw<{ id: string; same: string[] }[]>`
    with own as (select id, contact_id from pitches where id = ${pitchId}::uuid),
    own_events as (
      select starts_local::date as day, lower(substring(url from '^https?://(?:www[.])?([^/:?#]+)')) as host
      from proposed_events where pitch_id = ${pitchId}::uuid),
    alike as (
      (select p.id, 'address' as same from pitches p join own on p.contact_id = own.contact_id
        order by p.created_at desc limit 30)
      union
      (select e.pitch_id, 'day' from proposed_events e join own_events o on e.starts_local::date = o.day
        order by e.id desc limit 30)
      union
      (select e.pitch_id, 'host' from proposed_events e
        join own_events o on lower(substring(e.url from '^https?://(?:www[.])?([^/:?#]+)')) = o.host
        order by e.id desc limit 30))
    select p.id, array_agg(a.same order by a.same) as same
    from alike a join pitches p on p.id = a.id
    where p.id <> ${pitchId}::uuid and p.confirmed_at is not null and p.withdrawn_at is null and p.forgotten_at is null
      and not exists (
        select 1 from decisions d where d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null
          and d.outcome in ('spam', 'duplicate'))
    group by p.id order by count(*) desc, max(p.created_at) desc limit 6`
  const rows = await db.pitch.findMany({
    where: { id: { in: found.map((one) => one.id) } },
    include: { contact: true, proposedEvents: { orderBy: { position: "asc" } } },
  })
  return found.flatMap(({ id, same }) => {
    const row = rows.find((one) => one.id === id)
    if (!row) return []
    const who = row.contact.organisation || row.contact.name || row.contact.email
    return [{ id, title: pitchTitle(row.proposedEvents), who, at: row.createdAt, same }]
  })
}
