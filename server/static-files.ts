import type { Captured } from "./capture"
import { finishPage } from "./finish-page"
import { PageCache } from "./page-cache"
import type { Rendered } from "./reading-pages"

const builtFile = /^\/_next\/static\/[\w\-./~]+$/
const forEver = Number.POSITIVE_INFINITY

export type StaticFiles = { isBuilt(url: string): boolean; file(url: string): Promise<Rendered> }

/** What the build made. Its names change with its content, so it is compressed once, well, and kept. */
export function staticFiles(render: (url: string) => Promise<Captured>, isHttps: boolean): StaticFiles {
  const files = new PageCache(48 * 1024 * 1024)
  return {
    isBuilt: (url) => builtFile.test(url),
    async file(url) {
      const kept = files.get(url, "built", 0)
      if (kept) return { page: kept }
      const captured = await render(url)
      if (captured.status !== 200) return { captured }
      const page = await finishPage(captured, { path: url, isHttps, isReading: false, quality: 9 })
      files.set(url, page, "built", forEver)
      return { page }
    },
  }
}
