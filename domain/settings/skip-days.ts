import "server-only"
import pg from "pg"
import type { Editor } from "@/domain/actors/actor"
import { env } from "@/lib/env"
import { ok, refuse } from "@/lib/result"

/** The owner's login, which a server has in a demo alone; the app's own cannot move the clock. */
const ownerUrl = () => (env().DEMO ? process.env.DATABASE_URL : undefined)

/** Whether the clock of this installation can be moved at all. */
export const mayMoveClock = () => Boolean(ownerUrl())

/** Moves the demo's clock on, for everybody. Refuses: not-a-demo. */
export async function skipDays(_: Editor, days: number) {
  const url = ownerUrl()
  if (!url) return refuse("not-a-demo")
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    await owner.query("update clock_offset set value = value + make_interval(days => $1)", [days])
    // Kept pages are no longer of this time, and whoever sleeps until a mail is due looks again.
    await owner.query("update content_versions set version = version + 1")
    await owner.query("notify outbox")
  } finally {
    await owner.end()
  }
  return ok({ days })
}
