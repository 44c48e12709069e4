import { listen } from "./listen"

export type ContentVersion = {
  /** The version in force, or null while nobody would tell us of a new one. */
  heard(): string | null
  /** Asks the database, at most once a second while it cannot be heard. Null when it cannot be reached. */
  ask(): Promise<string | null>
  /** Asks now: after a form was sent through us, the sender must see what it did. */
  askNow(): Promise<string | null>
  isUp(): boolean
  stop(): Promise<void>
}

const question = "select version::text as version from content_versions"
const askAgainMs = 1_000

/**
 * The number that the database raises whenever anything public changes. Heard over LISTEN; asked for again after
 * every reconnect, because what was said in between was not heard.
 */
export function contentVersion(url: string): ContentVersion {
  let version: string | null = null
  let asking: Promise<string | null> | undefined
  let answer: { version: string | null; at: number } = { version: null, at: Number.NEGATIVE_INFINITY }

  const take = (rows: { version?: unknown }[]) => {
    const [row] = rows
    if (!row) throw new Error("content_versions has no row")
    version = String(row.version)
    return version
  }
  const listening = listen({
    url,
    channel: "content",
    onLost() {
      answer = { version: null, at: Number.NEGATIVE_INFINITY }
    },
    onConnected: async (query) => void take(await query(question)),
    onNotice(payload) {
      // Notices queued before our question are older than its answer.
      if (/^\d+$/.test(payload) && (version === null || BigInt(payload) > BigInt(version))) version = payload
    },
  })
  function askNow(): Promise<string | null> {
    asking ??= listening
      .query<{ version: string }>(question)
      .then(take, () => null)
      .then((told) => {
        answer = { version: told, at: performance.now() }
        return told
      })
      .finally(() => {
        asking = undefined
      })
    return asking
  }
  return {
    heard: () => (listening.isUp() ? version : null),
    ask: () => {
      if (listening.isUp() && version !== null) return Promise.resolve(version)
      if (performance.now() - answer.at < askAgainMs) return Promise.resolve(answer.version)
      return askNow()
    },
    askNow,
    isUp: () => listening.isUp(),
    stop: () => listening.stop(),
  }
}
