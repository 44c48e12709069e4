import { fileNamed } from "@/domain/media/medium"
import { publicFile } from "@/domain/media/queries"
import { isId } from "@/lib/text"

type Context = { params: Promise<{ id: string; file: string }> }

/** A file of a picture that something public shows. Its bytes never change, so whoever has them need not ask again. */
export async function GET(_: Request, { params }: Context) {
  const { id, file } = await params
  const named = fileNamed(file)
  const bytes = named && isId(id) ? await publicFile({ id, ...named }) : null
  if (!named || !bytes) return new Response(null, { status: 404 })
  return new Response(bytes, {
    headers: {
      "content-type": `image/${named.format}`,
      "cache-control": "public, max-age=31536000, immutable",
    },
  })
}
