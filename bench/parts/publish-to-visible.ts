import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import { median } from "./median"

const patienceMs = 5_000

/**
 * How long after the commit that publishes an event it stands in the list. The list is in the cache each time before.
 * Works through the app's own login, so every constraint of the real thing holds.
 */
export async function publishToVisible(base: string, databaseUrl: string, times: number) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const waits: number[] = []
  try {
    const { rows } = await client.query("select id from members where public_name is not null limit 1")
    const member = (rows[0] as { id: string } | undefined)?.id
    if (!member) throw new Error("The bench needs a member with a public name, as the demo group has.")
    for (let round = 0; round < times; round++) {
      const id = randomUUID()
      const slug = `bench-${id}`
      await client.query(
        `insert into events (id, slug, title, starts_local, zone, audience_value)
         values ($1, $2, $2, (clock_now() at time zone 'UTC') + interval '1 minute', 'UTC', 'After this, we know how long it takes.')`,
        [id, slug],
      )
      await client.query(
        "insert into involvements (id, event_id, member_id, kind, sentence) values ($1, $2, $3, 'hosting', 'We measure it.')",
        [randomUUID(), id, member],
      )
      await isListed(base, slug)
      if (await isListed(base, slug)) throw new Error("A draft stands in the public list.")
      await client.query(
        "update events set state = 'published', published_at = clock_now(), published_by_id = $2 where id = $1",
        [id, member],
      )
      waits.push(await untilListed(base, slug))
      await client.query("update events set state = 'draft' where id = $1", [id])
    }
  } finally {
    await client.end()
  }
  const inTime = waits.filter((wait) => wait <= 1_000).length
  return { times, inTime, medianMs: median(waits), slowestMs: Math.max(...waits) }
}

async function isListed(base: string, slug: string): Promise<boolean> {
  const answer = await fetch(`${base}/events`)
  if (!answer.ok) throw new Error(`/events answered ${answer.status}`)
  return (await answer.text()).includes(slug)
}

async function untilListed(base: string, slug: string): Promise<number> {
  const began = performance.now()
  while (!(await isListed(base, slug))) {
    if (performance.now() - began > patienceMs) return Number.POSITIVE_INFINITY
    await pause(5)
  }
  return performance.now() - began
}
