import { requireGuest } from "@/app/actor"
import { bookedCalendar } from "@/domain/invitations/queries"

type Context = { params: Promise<{ token: string }> }

/** The guest's own entry for their calendar. Without a seat there is none, as behind an unknown link. */
export async function GET(_: Request, { params }: Context) {
  const guest = await requireGuest((await params).token)
  const calendar = await bookedCalendar(guest)
  if (!calendar) return new Response(null, { status: 404 })
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="recording.ics"',
      "cache-control": "no-store",
    },
  })
}
