import { createServer } from "node:http"
import next from "next"
import { nextPublicMoment } from "@/domain/events/queries"
import { closeDb } from "@/lib/db"
import { env } from "@/lib/env"
import { log } from "@/lib/log"
import { contentVersion } from "./content-version"
import { developmentFront } from "./development-front"
import { front } from "./front"
import { health } from "./health"
import { logConsole } from "./log-console"
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
const app = next({ dev: isDevelopment, hostname: HOST, port: PORT, httpServer: server })
await app.prepare()
const handle = app.getRequestHandler()
server.on(
  "request",
  isDevelopment
    ? developmentFront(handle, watch)
    : front({
        handle,
        version,
        nextPublicMoment,
        health: watch,
        limitOf: uploadLimit,
        baseUrl: BASE_URL,
        trustedProxies: TRUSTED_PROXIES,
      }),
)
function giveUp(error: unknown): never {
  log.fatal({ err: error }, "Cannot start")
  process.exit(1)
}
server.on("error", giveUp)
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
  await app.close()
  await closeDb()
})
