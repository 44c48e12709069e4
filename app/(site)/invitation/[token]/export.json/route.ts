import { requireGuest } from "@/app/actor"
import { exportGuest } from "@/domain/pitches/export-guest"

type Context = { params: Promise<{ token: string }> }

/** All that we hold about a guest, as a file to keep. It is made anew each time and kept nowhere. */
export async function GET(_: Request, { params }: Context) {
  const copy = await exportGuest(await requireGuest((await params).token))
  if (!copy) return new Response(null, { status: 404 })
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-invitation.json"',
      "cache-control": "no-store",
    },
  })
}
