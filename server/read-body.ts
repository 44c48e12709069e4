import type { IncomingMessage } from "node:http"

const bodyLimitBytes = 256 * 1024

/** The whole body, or null as soon as it is known to be too long: the rest is then left unread. */
export function readBody(req: IncomingMessage, limit = bodyLimitBytes): Promise<Buffer | null> {
  if (Number(req.headers["content-length"] ?? 0) > limit) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    req.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length > limit) {
        req.removeAllListeners("data")
        req.pause()
        resolve(null)
      } else chunks.push(chunk)
    })
    req.on("end", () => resolve(Buffer.concat(chunks)))
    req.on("error", reject)
    req.on("close", () => reject(new Error("The sender went away")))
  })
}
