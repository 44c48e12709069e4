import "server-only"
import type { Editor, Guest } from "@/domain/actors/actor"
import { db, Prisma } from "@/lib/db"
import type { Format, Picture } from "./medium"

export type Named = { id: string; width: number; format: Format }

/** What a page needs of a picture. */
export const pictureShown = {
  id: true,
  alt: true,
  focalX: true,
  focalY: true,
  width: true,
  height: true,
} satisfies Record<keyof Picture, true>

/** A file of a picture that something public shows. Null: there is none, or it is nobody's to see yet. */
export const publicFile = (named: Named) => file(named, Prisma.sql`medium_is_public(f.media_id)`)

/** The same for whoever may see drafts and what guests gave us. */
export const fileForEditors = (_: Editor, named: Named) => file(named, Prisma.sql`true`)

/** Their own portrait, before anybody uses it. */
export const portraitOf = ({ invitationId }: Guest, named: Named) =>
  file(
    named,
    Prisma.sql`exists (select 1 from invitations i where i.id = ${invitationId}::uuid and i.portrait_id = f.media_id)`,
  )

async function file({ id, width, format }: Named, mayBeSeen: Prisma.Sql) {
  const [row] = await db.$queryRaw<{ bytes: Uint8Array<ArrayBuffer> }[]>`
    select f.bytes from media_files f
    where f.media_id = ${id}::uuid and f.width = ${width}::int and f.format = ${format}::media_format and ${mayBeSeen}`
  return row?.bytes ?? null
}
