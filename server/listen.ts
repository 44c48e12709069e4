import pg from "pg"
import { log } from "@/lib/log"

export type Listening = {
  /** True while the connection is known to be alive and listening. */
  isUp(): boolean
  /** Runs a query on the listening connection; connects first when it is down. Throws when that fails. */
  query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>
  stop(): Promise<void>
}

type Options = {
  url: string
  channel: "content" | "outbox"
  onNotice(payload: string): void
  /** After every (re)connect, before `isUp` says yes: what was said meanwhile was not heard. */
  onConnected(query: (sql: string) => Promise<pg.QueryResultRow[]>): Promise<void>
  onLost?(): void
}

const retryMs = 500
const heartbeatMs = 1_500

/** A connection of its own that listens to one channel, and comes back by itself when it was lost. */
export function listen(options: Options): Listening {
  let client: pg.Client | undefined
  let connecting: Promise<pg.Client> | undefined
  let isStopped = false
  let retry: NodeJS.Timeout | undefined

  function lost(which: pg.Client, error?: Error) {
    if (client !== which) return
    client = undefined
    options.onLost?.()
    which.end().catch(() => {})
    if (isStopped) return
    log.warn({ channel: options.channel, error: error?.message }, "The listening connection was lost")
    retryLater()
  }
  function retryLater() {
    clearTimeout(retry)
    if (!isStopped) retry = setTimeout(() => connect().catch(retryLater), retryMs).unref()
  }
  function connect(): Promise<pg.Client> {
    if (client) return Promise.resolve(client)
    connecting ??= open().finally(() => {
      connecting = undefined
    })
    return connecting
  }
  async function open(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString: options.url,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
      application_name: `greenroom ${options.channel}`,
    })
    fresh.on("error", (error) => lost(fresh, error))
    fresh.on("end", () => lost(fresh))
    fresh.on("notification", ({ payload }) => options.onNotice(payload ?? ""))
    try {
      await fresh.connect()
      await fresh.query(`listen ${options.channel}`)
      await options.onConnected(async (sql) => (await fresh.query(sql)).rows)
    } catch (error) {
      fresh.end().catch(() => {})
      throw error
    }
    client = fresh
    if (isStopped) await fresh.end()
    return fresh
  }

  // A connection can die without a word; then nothing would ever be heard again.
  const heartbeat = setInterval(() => {
    const asked = client
    asked?.query("select 1").catch((error: Error) => lost(asked, error))
  }, heartbeatMs).unref()
  connect().catch((error: Error) => {
    log.warn({ channel: options.channel, error: error.message }, "The database cannot be reached yet")
    retryLater()
  })

  return {
    isUp: () => client !== undefined,
    async query(sql) {
      const asked = await connect()
      return (await asked.query(sql)).rows
    },
    async stop() {
      isStopped = true
      clearInterval(heartbeat)
      clearTimeout(retry)
      await connecting?.catch(() => {})
      const last = client
      client = undefined
      await last?.end().catch(() => {})
    },
  }
}
