import { setTimeout as pause } from "node:timers/promises"
import { cacheKey } from "./cacheable-paths"
import type { Captured } from "./capture"
import type { ContentVersion } from "./content-version"
import { finishPage } from "./finish-page"
import { type Page, PageCache } from "./page-cache"

export type Rendered = { page: Page; captured?: never } | { captured: Captured; page?: never }
export type ReadingPages = {
  /** Without waiting: the finished page of an address spelled as we spell it, or nothing. */
  atOnce(url: string): Page | undefined
  /** The page of a key, rendered when needed; one render however many wait. */
  page(key: string): Promise<Rendered>
  keyOf(url: string): string | null
  readonly cache: PageCache
}

type Options = {
  version: Pick<ContentVersion, "heard" | "ask">
  render(key: string): Promise<Captured>
  /** The next moment at which a public page changes by itself, because an event begins or ends. */
  nextPublicMoment(): Promise<Date | null>
  isHttps: boolean
  maxBytes?: number
}

const longestMs = 60_000
/** Pictures are kept apart, so that an album never pushes the pages out. */
const pictureBytes = 32 * 1024 * 1024
const isPicture = (key: string) => key.startsWith("/media/")
const patienceMs = 1_500

/** The page cache's rules: what may be kept, for how long, and that one key is rendered once. */
export function readingPages(options: Options): ReadingPages {
  const cache = new PageCache(options.maxBytes ?? 64 * 1024 * 1024)
  const pictures = new PageCache(pictureBytes)
  const keptIn = (key: string) => (isPicture(key) ? pictures : cache)
  const underWay = new Map<string, Promise<Rendered>>()

  async function validUntil(now: number): Promise<number> {
    // When it cannot be known, a page is kept for a second: better slow than a past event announced as coming.
    const unknown = new Date(now + 1_000)
    const moment = await Promise.race([
      options.nextPublicMoment().catch(() => unknown),
      pause(patienceMs, unknown, { ref: false }),
    ])
    return Math.min(now + longestMs, moment?.getTime() ?? Number.POSITIVE_INFINITY)
  }

  async function make(key: string, version: string | null): Promise<Rendered> {
    const now = Date.now()
    // Both are read before the render: whatever changes during it belongs to a later version.
    const until = version === null ? now : await validUntil(now)
    const captured = await options.render(key)
    const mayKeep = [200, 404, 410].includes(captured.status) && !captured.headers["set-cookie"]
    if (!mayKeep) return { captured }
    const path = key.split("?", 1)[0] ?? key
    const page = await finishPage(captured, {
      path,
      isHttps: options.isHttps,
      isReading: true,
      // A file of a picture says itself that it never changes; that there is none may change at any time.
      ...(isPicture(key) && captured.status === 200 ? {} : { cacheControl: "no-cache" }),
    })
    if (version !== null) keptIn(key).set(key, page, version, until)
    return { page }
  }

  return {
    cache,
    keyOf: cacheKey,
    atOnce(url) {
      const version = options.version.heard()
      return version === null ? undefined : keptIn(url).get(url, version, Date.now())
    },
    async page(key) {
      const version = await options.version.ask()
      const kept = keptIn(key).get(key, version, Date.now())
      if (kept) return { page: kept }
      const name = `${version} ${key}`
      let making = underWay.get(name)
      if (!making) {
        making = make(key, version).finally(() => underWay.delete(name))
        underWay.set(name, making)
      }
      return making
    },
  }
}
