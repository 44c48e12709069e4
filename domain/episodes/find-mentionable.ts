import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"

export type Mentionable = { id: string; title: string; startsLocal: string; isDraft: boolean }

/** Events that an episode does not mention yet: those with all the words, or without any the next ones. At most eight, or four. */
export async function findMentionable(_: Editor, episodeId: string, words: string): Promise<Mentionable[]> {
  const patterns = words
    .slice(0, 100)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`)
  const rows = await db.$queryRaw<(Omit<Mentionable, "startsLocal"> & { startsLocal: Date })[]>`
    select e.id, e.title, e.starts_local as "startsLocal", e.state = 'draft' as "isDraft" from events e
    where (select bool_and(unaccent(e.title || ' ' || e.place_name || ' ' || e.city) ilike unaccent(word))
        from unnest(${patterns}::text[]) as word) is not false
      and (${patterns.length}::int > 0 or (e.state = 'published' and e.starts_at > clock_now()))
      and not exists (select 1 from mentions m where m.episode_id = ${episodeId}::uuid and m.event_id = e.id)
    order by (coalesce(e.starts_at, e.starts_local at time zone 'UTC') < clock_now()),
      abs(extract(epoch from coalesce(e.starts_at, e.starts_local at time zone 'UTC') - clock_now())), e.id
    limit ${patterns.length > 0 ? 8 : 4}::int`
  return rows.map((row) => ({ ...row, startsLocal: toLocalTime(row.startsLocal) }))
}
