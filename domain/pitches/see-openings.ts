import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"

/** A colleague who opened a pitch, and how many whole minutes ago; under two they are looking at it now. */
export type SeenBy = { pitchId: string; name: string; minutes: number }

/** Which colleagues opened these pitches in the last 30 minutes, the latest first. One query for any number of pitches. */
export const seeOpenings = (editor: Editor, pitchIds: string[]): Promise<SeenBy[]> =>
  db.$queryRaw<SeenBy[]>`
    select o.pitch_id as "pitchId", m.name, floor(extract(epoch from clock_now() - o.opened_at) / 60)::int as minutes
    from openings o join members m on m.id = o.member_id
    where o.pitch_id = any(${pitchIds}::uuid[]) and o.member_id <> ${editor.memberId}::uuid
      and o.opened_at > clock_now() - interval '30 minutes'
      and m.role is not null and m.disabled_at is null
    order by o.opened_at desc, m.name`
