import { requireGuest } from "@/app/actor"
import { showWords } from "@/domain/episodes/episode"
import { bookedCalendar } from "@/domain/invitations/queries"
import { currentSettings } from "@/domain/settings/queries"

type Context = { params: Promise<{ token: string }> }

/** The guest's own entry for their calendar. Without a seat there is none, as behind an unknown link. */
export async function GET(_: Request, { params }: Context) {
  const guest = await requireGuest((await params).token)
  const calendar = await bookedCalendar(guest)
  if (!calendar) return new Response(null, { status: 404 })
  const { show } = await currentSettings()
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${showWords[show.kind].recording}.ics"`,
      "cache-control": "no-store",
    },
  })
}
