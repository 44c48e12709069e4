import type { IncomingMessage } from "node:http"
import { recognizeMember } from "@/domain/actors/recognize-member"
import { recognizeGuest } from "@/domain/actors/recognize-outsider"
import { mostPictureBytes } from "@/domain/media/medium"
import { type BodyLimit, wordsLimit } from "./read-body"

/** A picture with the words of its form. From a slow telephone it may take two minutes. */
const pictureLimit: BodyLimit = { bytes: mostPictureBytes + 128 * 1024, withinMs: 120_000 }

const editorsDoor = /^\/dashboard\/(?:events\/[0-9a-f-]{36}|settings\/group|show\/import)$/
const guestsDoor = /^\/invitation\/([^/]+)$/
const session = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=([^;]+)/

export const isLarge = (req: IncomingMessage) => Number(req.headers["content-length"] ?? 0) > wordsLimit.bytes

/**
 * How much this request may send. More than a form of words takes only who shows, before a byte of it is read, that
 * they are an editor or hold an invitation, and only where there is a field for a picture or a feed. The action behind it asks
 * again; this is about memory, not about rights.
 */
export async function uploadLimit(req: IncomingMessage): Promise<BodyLimit> {
  if (!isLarge(req) || !req.headers["content-type"]?.startsWith("multipart/form-data")) return wordsLimit
  const path = (req.url ?? "").split("?", 1)[0] ?? ""
  if (editorsDoor.test(path)) {
    const token = session.exec(req.headers.cookie ?? "")?.[1]
    return token && (await recognizeMember(token)) ? pictureLimit : wordsLimit
  }
  const token = guestsDoor.exec(path)?.[1]
  return token && (await recognizeGuest(token)) ? pictureLimit : wordsLimit
}
