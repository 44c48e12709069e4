import type { IncomingMessage, ServerResponse } from "node:http"
import type { Handle } from "./capture"
import { developmentPolicy } from "./content-security"
import { addressFault } from "./guards"
import { securityHeaders } from "./headers"
import { sendPlain } from "./send"

/** Next's development server as it is, behind the guards that do not stand in its way. */
export function developmentFront(
  handle: Handle,
  health: (path: string) => { status: number; text: string } | null,
) {
  return (req: IncomingMessage, res: ServerResponse): void => {
    const url = req.url ?? "/"
    const path = url.split("?", 1)[0] ?? url
    const to = { path, isHttps: false }
    const fault = addressFault(url)
    if (fault) {
      sendPlain(res, fault.status, fault, to)
      return
    }
    const watched = health(path)
    if (watched) {
      res.writeHead(watched.status, { "content-type": "text/plain" }).end(watched.text)
      return
    }
    for (const [name, value] of securityHeaders(path, developmentPolicy, false)) res.setHeader(name, value)
    handle(req, res).catch((error: unknown) => {
      console.error(error)
      res.destroy()
    })
  }
}
