import type { IncomingMessage } from "node:http"

export type BodyLimit = { bytes: number; withinMs: number }

/** What any form of words may send, and how long that may take. */
export const wordsLimit: BodyLimit = { bytes: 256 * 1024, withinMs: 25_000 }

/**
 * The whole body, or null as soon as it is known to be too long: the rest is then left unread. Throws when the sender
 * goes away, or takes longer than the limit says.
 */
export function readBody(req: IncomingMessage, limit = wordsLimit): Promise<Buffer | null> {
  if (Number(req.headers["content-length"] ?? 0) > limit.bytes) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    // Gone before anybody listened, it would never say so.
    if (req.destroyed) return reject(new Error("The sender went away"))
    const late = setTimeout(() => {
      reject(new Error("The sender took too long"))
      req.destroy()
    }, limit.withinMs)
    req.on("close", () => clearTimeout(late))
    req.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length > limit.bytes) {
        req.removeAllListeners("data")
        req.pause()
        clearTimeout(late)
        resolve(null)
      } else chunks.push(chunk)
    })
    req.on("end", () => {
      clearTimeout(late)
      resolve(Buffer.concat(chunks))
    })
    req.on("error", reject)
    req.on("close", () => reject(new Error("The sender went away")))
  })
}

/**
 * Reads on and forgets, until the sender has ended or at most this much: who is cut off while sending never reads the
 * answer that was waiting (RFC 9112, 9.6).
 */
export function discardBody(
  req: IncomingMessage,
  { bytes, withinMs }: BodyLimit = { bytes: 64 * 1024 * 1024, withinMs: 30_000 },
): Promise<void> {
  return new Promise((resolve) => {
    if (req.complete || req.destroyed) return resolve()
    const late = setTimeout(resolve, withinMs)
    let length = 0
    req.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length > bytes) resolve()
    })
    for (const end of ["end", "error", "close"])
      req.on(end, () => {
        clearTimeout(late)
        resolve()
      })
    req.resume()
  })
}
