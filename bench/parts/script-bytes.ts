import { gzipSync } from "node:zlib"

export type Weight = {
  path: string
  status: number
  page: number
  files: number
  inline: number
  packed: number
}

/** Bytes of script that a browser gets with a page: files it names, scripts written into it, and preloads of both. */
export async function scriptBytes(base: string, paths: readonly string[]): Promise<Weight[]> {
  const weights: Weight[] = []
  for (const path of paths) {
    const answer = await fetch(base + path)
    const html = await answer.text()
    const inline = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
      .filter(([, attributes = ""]) => !/\bsrc=|application\/(?:ld\+)?json/.test(attributes))
      .map(([, , text = ""]) => text)
      .join("\n")
    const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/gi)].map(([tag]) => tag)
    const named = tags
      .filter((tag) => tag.startsWith("<script") || /as="script"|rel="modulepreload"/.test(tag))
      .flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    let files = 0
    let packed = inline ? gzipSync(inline).length : 0
    for (const source of new Set(named)) {
      const bytes = Buffer.from(await (await fetch(new URL(source, base + path))).arrayBuffer())
      files += bytes.length
      packed += gzipSync(bytes).length
    }
    weights.push({
      path,
      status: answer.status,
      page: html.length,
      files,
      inline: Buffer.byteLength(inline),
      packed,
    })
  }
  return weights
}

/** The public pages of this installation: those every one has, and the first event and episode that it lists. */
export async function publicPaths(base: string): Promise<string[]> {
  const first = async (list: string, link: RegExp) => link.exec(await (await fetch(base + list)).text())?.[1]
  const found = [
    await first("/events", /href="(\/events\/[a-z0-9-]+)"/),
    await first("/show", /href="(\/show\/\d+)"/),
  ]
  const fixed = [
    "/",
    "/events",
    "/show",
    "/how-we-choose",
    "/join",
    "/privacy",
    "/imprint",
    "/contact",
    "/pitch",
  ]
  return [...fixed, ...found.filter((path) => path !== undefined)]
}
