import { createServer } from "node:http"
import { nextPublicMoment } from "@/domain/events/queries"
import { closeDb } from "@/lib/db"
import { env } from "@/lib/env"
import { log } from "@/lib/log"
import { contentVersion } from "./content-version"
import { developmentFront } from "./development-front"
import { front } from "./front"
import { health } from "./health"
import { logConsole } from "./log-console"
import { startNextInThread } from "./next-in-thread"
import { closeServer, idleMs, lastWordMs, limits } from "./server-limits"
import { stopOnSignal } from "./stop-on-signal"
import { uploadLimit } from "./upload-limit"
import { startOurWorker, type Worker } from "./worker"

// Otherwise Next ends the process on SIGTERM while requests and mails are under way.
process.env.NEXT_MANUAL_SIG_HANDLE = "true"

const { NODE_ENV, HOST, PORT, BASE_URL, TRUSTED_PROXIES, APP_DATABASE_URL } = env()
const isDevelopment = NODE_ENV === "development"
if (!isDevelopment) logConsole()

let worker: Worker | null = null
let isStopping = false
const version = contentVersion(APP_DATABASE_URL)
const watch = health({
  isDatabaseUp: () => version.isUp(),
  workerBeatAt: () => worker?.beatAt() ?? null,
  isStopping: () => isStopping,
})

const server = createServer(limits)
server.setTimeout(idleMs)
function giveUp(error: unknown): never {
  log.fatal({ err: error }, "Cannot go on")
  process.exit(1)
}
server.on("error", giveUp)
const next = isDevelopment ? await develop() : await openFront()
server.on("request", next.listener)
// Loaded before the door opens: a front without its worker would take pitches and mail nobody.
if (process.env.WORKER !== "off") worker = await startOurWorker().catch(giveUp)
server.listen(PORT, HOST, () => {
  log.info({ host: HOST, port: PORT, baseUrl: BASE_URL, mode: NODE_ENV }, "Greenroom is open")
  process.send?.("ready")
})

stopOnSignal(async () => {
  isStopping = true
  await Promise.all([closeServer(server, isDevelopment ? 500 : lastWordMs), worker?.stop()])
  await version.stop()
  await next.stop()
  await closeDb()
})

async function openFront() {
  const { ask, stop } = await startNextInThread(giveUp)
  const listener = front({
    ask,
    version,
    nextPublicMoment,
    health: watch,
    limitOf: uploadLimit,
    baseUrl: BASE_URL,
    trustedProxies: TRUSTED_PROXIES,
  })
  return { listener, stop }
}

/** Next's development server holds the connections itself. */
async function develop() {
  const { default: next } = await import("next")
  const app = next({ dev: true, hostname: HOST, port: PORT, httpServer: server })
  await app.prepare()
  return { listener: developmentFront(app.getRequestHandler(), watch), stop: () => app.close() }
}
