import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http"
import { Socket } from "node:net"

export type Asked = { method: string; url: string; headers: Record<string, string>; body?: Buffer }
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer; reference?: string }
export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<unknown>
/** Whoever renders. Throws TooSlow when nothing came within `limitMs`, and whatever the page threw. */
export type Ask = (asked: Asked, limitMs: number) => Promise<Captured>

/** A response that belongs to no connection: what is written to it is kept. */
class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = []
  #sent = false

  constructor(req: IncomingMessage) {
    super(req)
    Object.defineProperty(this, "headersSent", { get: () => this.#sent })
  }
  override writeHead(status: number, reason?: unknown, headers?: unknown): this {
    this.#sent = true
    this.statusCode = status
    const given = (typeof reason === "object" ? reason : headers) as
      | OutgoingHttpHeaders
      | string[]
      | undefined
    if (Array.isArray(given)) {
      for (let i = 0; i + 1 < given.length; i += 2) this.appendHeader(String(given[i]), String(given[i + 1]))
    } else {
      for (const [name, value] of Object.entries(given ?? {})) {
        if (value !== undefined) this.setHeader(name, value)
      }
    }
    return this
  }
  override flushHeaders(): void {
    this.#sent = true
  }
  #keep(chunk: unknown, encoding?: unknown): void {
    this.#sent = true
    if (typeof chunk === "string")
      this.chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
  }
  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    this.#keep(chunk, typeof encoding === "string" ? encoding : undefined)
    const callback = typeof encoding === "function" ? encoding : done
    if (typeof callback === "function") process.nextTick(callback as () => void)
    return true
  }
  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (this.finished) return this
    if (typeof chunk !== "function") this.#keep(chunk, typeof encoding === "string" ? encoding : undefined)
    this.finished = true
    const callback = [chunk, encoding, done].find((one) => typeof one === "function")
    if (callback) this.once("finish", callback as () => void)
    process.nextTick(() => {
      this.emit("finish")
      this.emit("close")
    })
    return this
  }
}

/** Builds the request that Next sees from nothing but what is given here: a header not named does not exist. */
function detachedRequest({ method, url, headers, body }: Asked): IncomingMessage {
  const socket = new Socket()
  const req = new IncomingMessage(socket)
  req.method = method
  req.url = url
  req.httpVersion = "1.1"
  req.httpVersionMajor = 1
  req.httpVersionMinor = 1
  req.headers = headers
  req.rawHeaders = Object.entries(headers).flat()
  if (body && body.length > 0) req.push(body)
  req.push(null)
  req.complete = true
  return req
}

/** Nothing came in time. The work may still go on; nobody waits for it. */
export class TooSlow extends Error {}

/** Lets `handle` answer into memory. Throws what it throws, and TooSlow when it has not ended within `limitMs`. */
export async function capture(handle: Handle, asked: Asked, limitMs: number): Promise<Captured> {
  const req = detachedRequest(asked)
  const res = new CapturedResponse(req)
  const ended = new Promise<void>((resolve) => res.once("close", resolve))
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`No answer within ${limitMs} ms`)), limitMs)
  })
  const failed = handle(req, res).then(() => new Promise<never>(() => {}))
  try {
    await Promise.race([ended, failed, tooLong])
  } catch (error) {
    res.end()
    throw error
  } finally {
    clearTimeout(timer)
  }
  return { status: res.statusCode, headers: { ...res.getHeaders() }, body: Buffer.concat(res.chunks) }
}
