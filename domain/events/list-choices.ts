import "server-only"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import type { Format, InvolvementKind } from "./event"
import { selectComing } from "./select-coming"

type Choice<Value extends string = string> = { value: Value; label: string; count: number }
export type Choices = {
  /** How many entries of the list were looked at, and whether there are more. */
  coming: number
  isMore: boolean
  tags: Choice[]
  places: Choice[]
  involvements: Choice<InvolvementKind>[]
  formats: Choice<Format>[]
}

const looked = 400
const mostOfAKind = 60

/** What there is to narrow the list to: the values of its next 400 entries, the most frequent 60 of each kind by name. */
export async function listChoices(): Promise<Choices> {
  const now = await clockNow(db)
  const rows = await db.$queryRaw<{ kind: string; value: string; label: string; count: number }[]>`
    with coming as materialized (
      select e.id, e.tags, e.place_id, e.place_name, e.city, e.is_online
      from ${await selectComing({}, { now, limit: looked + 1 })} as c join events e on e.id = c.id),
    told as (
      select 'all' as kind, '' as value, '' as label from coming
      union all select 'tag', tag, tag from coming, unnest(tags) as tag
      union all select 'place', p.slug, p.name from coming join places p on p.id = place_id
      union all select 'involvement', i.kind::text, '' from coming
        join lateral (select distinct kind from involvements where event_id = coming.id) i on true
      union all select 'format', case when not is_online then 'in-person'
        when place_name <> '' or city <> '' then 'hybrid' else 'online' end, '' from coming)
    select kind, value, label, count(*)::int as count from told group by kind, value, label
    order by count desc, label`
  const of = <Value extends string>(kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .slice(0, mostOfAKind)
      .map(({ value, label, count }) => ({ value: value as Value, label, count }))
      .sort((one, other) => one.label.localeCompare(other.label, "en"))
  const coming = rows.find(({ kind }) => kind === "all")?.count ?? 0
  return {
    coming: Math.min(coming, looked),
    isMore: coming > looked,
    tags: of("tag"),
    places: of("place"),
    involvements: of("involvement"),
    formats: of("format"),
  }
}
