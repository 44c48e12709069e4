import pg from "pg"
import { v7 as newId } from "uuid"
import type { Editor, Guest, Pitcher, Voucher } from "@/domain/actors/actor"
import { recognizeMemberByEmail } from "@/domain/actors/recognize-member"
import { recognizeGuest, recognizePitcher, recognizeVoucher } from "@/domain/actors/recognize-outsider"
import type { Result } from "@/lib/result"
import { hashToken, newToken } from "@/lib/token"
import { addDays, dateOf, instantOf } from "@/lib/zone"
import { groupZone } from "./people"

export type Stage = Awaited<ReturnType<typeof setStage>>

/**
 * What a seed may do and the app may not: move the clock, so that the real verbs run at the time when they are said
 * to have run and every date, promise and audit entry is true; and say that a mail of the past has left.
 */
export async function setStage() {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  const sql = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows
  const one = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
    const [row] = await sql<Row>(text, values)
    if (!row) throw new Error(`nothing found: ${text}`)
    return row
  }
  const { now, before } = await one<{ now: Date; before: string }>(
    "select clock_now() as now, value::text as before from clock_offset",
  )
  const setClock = (instant: Date) =>
    sql("update clock_offset set value = $1::timestamptz - now()", [instant.toISOString()])
  const date = (days: number) => dateOf(addDays(now, days, groupZone), groupZone)
  const link = async (purpose: "pitch" | "invitation" | "vouch", id: string) => {
    const token = newToken()
    await sql(
      `insert into links (id, purpose, token_hash, ${purpose}_id, expires_at)
       values ($1, $2, $3, $4, clock_now() + interval '400 days')`,
      [newId(), purpose, hashToken(token), id],
    )
    return token
  }

  return {
    sql,
    one,
    /** The group's date so many days from today, negative in the past: `2026-12-10`. */
    date,
    /** The group's date on a weekday (Monday is 1), so many weeks from this one. */
    weekday(weeks: number, day: number) {
      const today = new Date(`${date(0)}T00:00:00Z`).getUTCDay() || 7
      return date(weeks * 7 + day - today)
    },
    /** Sets the clock to a time of the group's day; never later than now. */
    async at(days: number, time: string) {
      const wished = instantOf(`${date(days)}T${time}`, groupZone)
      await setClock(wished < now ? wished : new Date(now.getTime() - 3_600_000))
    },
    minutesAgo: (minutes: number) => setClock(new Date(now.getTime() - minutes * 60_000)),
    pass: (minutes: number) =>
      sql("update clock_offset set value = value + $1::interval", [`${minutes} minutes`]),
    /** Everything that waits was taken by the mail server when it was due; or its address was refused. */
    async deliver(outcome: "accepted" | "bounced" = "accepted") {
      await sql(`update mails set state = 'sending', attempts = attempts + 1,
        leased_until = now() + interval '90 seconds' where state = 'waiting'`)
      if (outcome === "accepted")
        await sql(`update mails set state = 'accepted', leased_until = null,
          accepted_at = not_before + interval '4 seconds' where state = 'sending'`)
      else
        await sql(`update mails set state = 'bounced', leased_until = null,
          last_error = '550 5.1.1 no such mailbox' where state = 'sending'`)
    },
    editor: (email: string) => known<Editor>(recognizeMemberByEmail(email)),
    pitcher: async (pitchId: string) => known<Pitcher>(recognizePitcher(await link("pitch", pitchId))),
    guest: async (id: string) => known<Guest>(recognizeGuest(await link("invitation", id))),
    voucher: async (id: string) => known<Voucher>(recognizeVoucher(await link("vouch", id))),
    async close() {
      await sql("update clock_offset set value = $1::interval", [before])
      await owner.end()
    },
  }
}

async function known<Who>(found: Promise<Who | null>): Promise<Who> {
  const who = await found
  if (!who) throw new Error("the demo group does not know its own people")
  return who
}

/** A seed knows what it does: whatever is refused is a mistake in it. */
export function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason} ${JSON.stringify(result.about ?? "")}`)
  return result.value
}
