import type { Server, ServerOptions } from "node:http"

/** Against clients that send a letter a minute, or never read what they asked for. */
export const limits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 25_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
}
export const idleMs = 30_000

const lastWordMs = 10_000

/** Takes no more connections, lets requests under way end for ten seconds, then cuts what is left. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), lastWordMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
