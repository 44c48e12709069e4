import { requireEditor } from "@/app/actor"
import { fileNamed } from "@/domain/media/medium"
import { fileForEditors } from "@/domain/media/queries"
import { isId } from "@/lib/text"

type Context = { params: Promise<{ id: string; file: string }> }

/** What only editors see yet: pictures of drafts, and what guests gave us. Nobody on the way keeps it. */
export async function GET(_: Request, { params }: Context) {
  const editor = await requireEditor()
  const { id, file } = await params
  const named = fileNamed(file)
  const bytes = named && isId(id) ? await fileForEditors(editor, { id, ...named }) : null
  if (!named || !bytes) return new Response(null, { status: 404 })
  return new Response(bytes, {
    headers: { "content-type": `image/${named.format}`, "cache-control": "private, no-store" },
  })
}
