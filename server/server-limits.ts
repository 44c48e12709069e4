import type { Server, ServerOptions } from "node:http"

/** Against clients that send a letter a minute, or never read what they asked for. */
export const limits: ServerOptions = {
  headersTimeout: 10_000,
  // A picture over a slow telephone; readBody is stricter with everything else.
  requestTimeout: 130_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
}
export const idleMs = 30_000

export const lastWordMs = 10_000

/**
 * Takes no more connections, lets requests under way end for `cutAfterMs`, then cuts what is left. Whoever keeps a
 * connection open and asks again is answered once more and told that it was the last time.
 */
export function closeServer(server: Server, cutAfterMs = lastWordMs): Promise<void> {
  return new Promise((resolve) => {
    server.prependListener("request", (_, res) => {
      res.shouldKeepAlive = false
    })
    const sweep = setInterval(() => server.closeIdleConnections(), 250)
    const cut = setTimeout(() => {
      server.closeAllConnections()
      // A web socket of the development server is no connection that could be cut there.
      resolve()
    }, cutAfterMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })
}
