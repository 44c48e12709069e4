import { requirePitcher } from "@/app/actor"
import { exportPitch } from "@/domain/pitches/export-pitch"

type Context = { params: Promise<{ token: string }> }

/** All that we hold about a pitch and its pitcher, as a file to keep. It is made anew each time and kept nowhere. */
export async function GET(_: Request, { params }: Context) {
  const pitcher = await requirePitcher((await params).token)
  return new Response(JSON.stringify(await exportPitch(pitcher), null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-pitch.json"',
      "cache-control": "no-store",
    },
  })
}
