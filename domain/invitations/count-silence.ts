import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"

export type Silence = {
  /** Whose mail really went out, and whoever said yes in person. */
  asked: number
  said: number
  /** Of those who said yes: after the one last call, or after we had closed it. */
  saidAfterCall: number
  late: number
  /** Proposed another time, and nothing has come of it yet. */
  another: number
  no: number
  silent: number
  bounced: number
  /** Still within their time. */
  open: number
  /** Half of those who said yes did so within so many days of our first mail. */
  medianDaysToYes: number | null
}

/**
 * How invitations were answered, as counts, of those made in the last `days` or of all. A yes stays a yes when it is called
 * off later. A mail that came back is never counted as silence, and the counts outlive the words.
 */
export const countSilence = (_: Editor, days: number | null = null): Promise<Silence> => counted(days)

/** The same for everybody, as "how we choose" tells it. */
export const countSilenceInPublic = (): Promise<Silence> => counted(null)

async function counted(days: number | null): Promise<Silence> {
  const [row] = await db.$queryRaw<Silence[]>`
    with told as (
      select i.state::text as state, i.said_yes_at, i.was_late_yes, m.state::text as mail,
        (select min(f.accepted_at) from mails f where f.invitation_id = i.id
          and f.kind in ('invitation', 'pitch-invited')) as asked_at,
        (select c.accepted_at from mails c where c.id = i.last_call_mail_id) as called_at
      from invitations i left join mails m on m.id = i.mail_id
      where ${days}::int is null or i.created_at >= clock_now() - make_interval(days => ${days}::int))
    select
      count(*) filter (where asked_at is not null or said_yes_at is not null)::int as asked,
      count(*) filter (where said_yes_at is not null)::int as said,
      count(*) filter (where said_yes_at > called_at)::int as "saidAfterCall",
      count(*) filter (where was_late_yes)::int as late,
      count(*) filter (where said_yes_at is null and state = 'proposed')::int as another,
      count(*) filter (where said_yes_at is null and state = 'declined')::int as no,
      count(*) filter (where said_yes_at is null and state = 'lapsed')::int as silent,
      count(*) filter (where said_yes_at is null and state = 'open' and mail in ('bounced', 'failed'))::int as bounced,
      count(*) filter (where said_yes_at is null and state = 'open' and asked_at is not null
        and mail not in ('bounced', 'failed'))::int as open,
      percentile_cont(0.5) within group (order by extract(epoch from said_yes_at - asked_at) / 86400)
        filter (where said_yes_at >= asked_at)::float8 as "medianDaysToYes"
    from told`
  if (!row) throw new Error("an aggregate has one row")
  return row
}
