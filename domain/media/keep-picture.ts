import "server-only"
import { v7 as newId } from "uuid"
import type { Transaction } from "@/lib/db"
import type { EncodedPicture } from "@/lib/picture"

type Words = { alt: string; focalX?: number; focalY?: number }

/**
 * Keeps a picture with its files in the caller's transaction, which also says what it is for: what nothing
 * uses is refused at commit. Encode it before: that takes seconds, and nothing may be locked meanwhile.
 */
export async function keepPicture(tx: Transaction, { width, height, files }: EncodedPicture, words: Words) {
  const id = newId()
  await tx.medium.create({ data: { id, width, height, ...words } })
  await tx.mediaFile.createMany({ data: files.map((file) => ({ mediaId: id, ...file })) })
  return { id, width, height }
}
