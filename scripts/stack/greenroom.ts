import { join, resolve } from "node:path"
import { groupEmail, groupName } from "@/prisma/seed/people"
import { migrate } from "../database/migrate"
import { startMailCatcher } from "../mail-catcher"
import { buildIfStale } from "./build"
import { dropHalfFilled, fillInDemoGroup } from "./demo-group"
import { ownerUrl, startPostgres } from "./postgres"
import { freePort } from "./processes"
import type { Environment } from "./programs"
import { secretsIn } from "./secrets"
import { startServer } from "./server"
import { settingsIn, withoutSettings } from "./settings"
import { changeState, claimData, readState } from "./state"

type Wish = {
  /** The settings as they were given; what is missing is chosen here. */
  given: Environment
  mode: "production" | "development"
  /** Data that nobody will miss: faster, and on ports that nobody has wished for. */
  isThrowAway?: boolean
  /** Where the server's log goes; without it to our own output. */
  log?: string
  say: (text: string) => void
  signal: AbortSignal
}

export type Greenroom = Awaited<ReturnType<typeof bringUp>>

/**
 * Brings up a whole Greenroom: database, mail catcher, migrations, demo group, build and server, each only where the
 * settings leave it to us. `stop` ends it in the opposite order.
 */
export async function bringUp(wish: Wish) {
  const { given, say, signal } = wish
  const dataDir = resolve(given.DATA_DIR || ".data")
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const part of stops.splice(0).reverse()) await part()
  }
  try {
    stops.push(await claimData(dataDir))
    const secrets = secretsIn(dataDir)
    const host = given.HOST || "127.0.0.1"
    const wishedPort = Number(given.PORT || (wish.isThrowAway ? 0 : 3000))
    const port = await freePort(host, wishedPort)
    if (wishedPort && port !== wishedPort) say(`Port ${wishedPort} is taken, so the site is at ${port}.`)
    const isEmbedded = !given.DATABASE_URL
    const isDemo = isEmbedded || given.GREENROOM_DEMO === "1"
    const settings: Record<string, string> = {
      ...secrets,
      ...settingsIn(given),
      NODE_ENV: wish.mode,
      DATA_DIR: dataDir,
      HOST: host,
      PORT: String(port),
      BASE_URL: given.BASE_URL || `http://localhost:${port}`,
      NEXT_MANUAL_SIG_HANDLE: "true",
      NEXT_TELEMETRY_DISABLED: "1",
      DEMO: isDemo ? "1" : "0",
    }

    if (isEmbedded) {
      const folder = join(dataDir, "postgres")
      const password = secrets.OWNER_DB_PASSWORD
      const free = await freePort("127.0.0.1", readState(dataDir).postgresPort)
      const postgres = await startPostgres({ folder, password, port: free, isDurable: !wish.isThrowAway })
      stops.push(postgres.stop)
      changeState(dataDir, { postgresPort: postgres.port })
      settings.DATABASE_URL = ownerUrl(postgres.port, password)
      await dropHalfFilled(ownerUrl(postgres.port, password, "postgres"), dataDir)
    }
    signal.throwIfAborted()

    if (!given.SMTP_URL) {
      const smtpPort = await freePort("127.0.0.1")
      const mailboxPort = await freePort("127.0.0.1", wish.isThrowAway ? 0 : 8025)
      const catcher = await startMailCatcher({ folder: join(dataDir, "mail"), smtpPort, mailboxPort })
      stops.push(catcher.stop)
      settings.SMTP_URL = `smtp://127.0.0.1:${smtpPort}`
      settings.MAILBOX_URL = `http://localhost:${mailboxPort}`
      settings.MAIL_FROM ??= `${groupName} <${groupEmail}>`
      settings.REPLY_TO ??= groupEmail
    }

    const owner = settings.DATABASE_URL ?? ""
    const { appUrl, applied } = await migrate({
      ownerUrl: owner,
      appPassword: secrets.APP_DB_PASSWORD,
      ...(given.APP_DATABASE_URL && !isEmbedded && { appUrl: given.APP_DATABASE_URL }),
    })
    if (applied.length && !isEmbedded) say(`Applied ${applied.join(", ")}.`)
    settings.APP_DATABASE_URL = appUrl
    const environment = { ...withoutSettings(given), ...settings }
    signal.throwIfAborted()

    if (isDemo) await fillInDemoGroup({ ownerUrl: owner, dataDir, environment, say, signal })
    if (wish.mode === "production") await buildIfStale(environment, say, signal)
    // The owner's login stays with us. Only a demo's server gets it: it lets people move the clock.
    const { DATABASE_URL: _, OWNER_DB_PASSWORD: __, APP_DB_PASSWORD: ___, ...ofTheServer } = environment
    if (isDemo) ofTheServer.DATABASE_URL = owner
    const server = await startServer(ofTheServer, { signal, ...(wish.log && { log: wish.log }) })
    stops.push(server.stop)
    changeState(dataDir, { server: server.process, settings })
    return { settings, environment, ownerUrl: owner, isDemo, server, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
