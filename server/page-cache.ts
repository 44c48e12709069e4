/** One finished answer: the bytes in every encoding and the headers as they go out, made once. */
export type Page = {
  status: number
  etag: string
  /** Flat lists for writeHead, one per encoding; `none` is the plain one. */
  heads: Record<"br" | "gzip" | "none", string[]>
  /** Those of a 304, which names the tag that the reader would get now. */
  unchanged: Record<"br" | "gzip" | "none", string[]>
  bodies: { br: Buffer; gzip: Buffer; none: Buffer }
}
export type Kept = Page & { version: string; validUntil: number; bytes: number; used: boolean }

/** Finished pages up to a number of bytes; what was not asked for since the last round goes first. */
export class PageCache {
  readonly #pages = new Map<string, Kept>()
  #bytes = 0
  #missing = 0

  constructor(
    readonly maxBytes: number,
    readonly maxMissing = 100,
  ) {}

  get size(): number {
    return this.#pages.size
  }
  get bytes(): number {
    return this.#bytes
  }

  /** `version` null means that nobody can be asked at the moment: then the time limit alone decides. */
  get(key: string, version: string | null, now: number): Kept | undefined {
    const page = this.#pages.get(key)
    if (page === undefined || now >= page.validUntil) return undefined
    if (version !== null && page.version !== version) return undefined
    page.used = true
    return page
  }

  set(key: string, page: Page, version: string, validUntil: number): void {
    this.delete(key)
    const { none, br, gzip } = page.bodies
    const bytes = none.length + (br === none ? 0 : br.length + gzip.length) + 2_000
    if (bytes > this.maxBytes / 4) return
    if (page.status !== 200 && this.#missing >= this.maxMissing) this.#dropMissing()
    if (page.status !== 200) this.#missing += 1
    this.#pages.set(key, { ...page, version, validUntil, bytes, used: false })
    this.#bytes += bytes
    while (this.#bytes > this.maxBytes) this.#dropOne()
  }

  delete(key: string): void {
    const page = this.#pages.get(key)
    if (!page) return
    this.#pages.delete(key)
    this.#bytes -= page.bytes
    if (page.status !== 200) this.#missing -= 1
  }

  clear(): void {
    this.#pages.clear()
    this.#bytes = 0
    this.#missing = 0
  }

  /** Second chance: moving a page to the end on every hit would cost more than the hit. */
  #dropOne(): void {
    for (const [key, page] of this.#pages) {
      if (!page.used) {
        this.delete(key)
        return
      }
      page.used = false
      this.#pages.delete(key)
      this.#pages.set(key, page)
    }
  }

  /** Unknown addresses can be made up without end; they only ever push out each other. */
  #dropMissing(): void {
    for (const [key, page] of this.#pages) {
      if (page.status !== 200) {
        this.delete(key)
        return
      }
    }
  }
}
