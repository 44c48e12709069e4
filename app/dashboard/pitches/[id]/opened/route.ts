import { requireEditor } from "@/app/actor"
import { openPitch } from "@/domain/pitches/open-pitch"
import { isId } from "@/lib/text"

type Context = { params: Promise<{ id: string }> }

/** The page of a pitch is before somebody: said by the page itself, since opening an address changes nothing. */
export async function POST(_: Request, { params }: Context) {
  const editor = await requireEditor()
  const { id } = await params
  if (isId(id)) await openPitch(editor, { pitchId: id })
  return new Response(null, { status: 204 })
}
