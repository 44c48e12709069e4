import { requireGuest } from "@/app/actor"
import { fileNamed } from "@/domain/media/medium"
import { portraitOf } from "@/domain/media/queries"
import { isId } from "@/lib/text"

type Context = { params: Promise<{ token: string; id: string; file: string }> }

/** Their own portrait, behind their own link: nobody else sees it before an editor uses it. */
export async function GET(_: Request, { params }: Context) {
  const { token, id, file } = await params
  const guest = await requireGuest(token)
  const named = fileNamed(file)
  const bytes = named && isId(id) ? await portraitOf(guest, { id, ...named }) : null
  if (!named || !bytes) return new Response(null, { status: 404 })
  return new Response(bytes, {
    headers: { "content-type": `image/${named.format}`, "cache-control": "private, no-store" },
  })
}
