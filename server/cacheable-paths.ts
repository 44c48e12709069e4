/** The only addresses whose finished bytes are kept, and the only query parameters that make a difference. */
const list = ["q", "tag", "place", "involvement", "format", "from", "to", "view", "month", "after"]
const filter = ["q", "tag", "place", "series", "involvement", "format", "from", "to"]
const around = ["after", "before"]
const table: [path: RegExp, parameters: readonly string[]][] = [
  [/^\/$/, []],
  [/^\/events$/, list],
  [/^\/events\/[a-z0-9-]+$/, []],
  [/^\/events\/[a-z0-9-]+\/(calendar\.ics|card\.png)$/, []],
  [/^\/(calendar\.ics|feed\.xml|feed\.json|subscribe)$/, filter],
  [/^\/embed$/, [...filter, "limit", "theme"]],
  [/^\/(card\.png|icons\/\d{3}\.png)$/, []],
  [
    /^\/(sitemap\.xml|sitemap\/\d{1,4}\.xml|robots\.txt|manifest\.webmanifest|\.well-known\/security\.txt)$/,
    [],
  ],
  [/^\/tags\/[^/]+$/, around],
  [/^\/(places|series)\/[a-z0-9-]+$/, around],
  [/^\/archive$/, []],
  [/^\/archive\/\d{4}\/\d\d$/, ["before"]],
  [/^\/show$/, ["before"]],
  [/^\/show\/\d{1,9}$/, []],
  [/^\/\d{1,9}$/, []],
  [/^\/media\/[0-9a-f-]{36}\/[1-9]\d{0,3}\.(?:avif|webp|jpg)$/, []],
  [/^\/(how-we-choose|join|privacy|imprint|contact)$/, []],
]

const longestKey = 600

/**
 * The one spelling of a cacheable address, or null when this address is not kept. Unknown and empty parameters
 * are dropped and the rest sorted, so that nobody can fill the cache, or split it, with made-up ones.
 */
export function cacheKey(url: string): string | null {
  const mark = url.indexOf("?")
  const path = oneSpelling(mark === -1 ? url : url.slice(0, mark))
  if (path === null || path.length > longestKey) return null
  const row = table.find(([pattern]) => pattern.test(path))
  if (!row) return null
  if (mark === -1 || row[1].length === 0) return path
  const given = new URLSearchParams(url.slice(mark + 1))
  const kept = new URLSearchParams()
  for (const name of [...row[1]].sort()) {
    const value = given.get(name)
    if (value) kept.set(name, value)
  }
  const query = kept.toString()
  const key = query ? `${path}?${query}` : path
  return key.length > longestKey ? null : key
}

/** A path can be percent-encoded in many ways (RFC 3986, 6.2.2), and is kept in one. Null when it cannot be read. */
function oneSpelling(path: string): string | null {
  const tag = path.match(/^\/tags\/([^/]+)$/)?.[1]
  if (tag === undefined) return path
  try {
    const plain = decodeURIComponent(tag).toLowerCase()
    // A path of dots leads elsewhere.
    return /^\.+$/.test(plain) ? null : `/tags/${encodeURIComponent(plain)}`
  } catch {
    return null
  }
}

/** A request that wants something else than the document: Next's own router, a prefetch or a server action. */
export function wantsDocument(headers: NodeJS.Dict<string | string[]>): boolean {
  return (
    headers.rsc === undefined &&
    headers["next-action"] === undefined &&
    headers["next-router-state-tree"] === undefined &&
    headers["next-router-prefetch"] === undefined &&
    headers["next-router-segment-prefetch"] === undefined
  )
}
