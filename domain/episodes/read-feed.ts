import { SaxesParser } from "saxes"
import { cleaned } from "@/lib/text"
import { decodeEntities } from "./decode-entities"
import { findNumber } from "./find-number"
import { readDate } from "./read-date"
import { turnToMarkdown } from "./turn-to-markdown"

/** One episode as a feed has it. `line` is where it begins in the file, from 1. */
export type FeedItem = {
  line: number
  guid: string
  title: string
  /** As it stands before the title is freed of it, or in a field of its own; null when there is none that counts. */
  number: number | null
  isExtra: boolean
  airsAt: Date | null
  notes: string
  audioUrl: string
  link: string
  durationSeconds: number | null
}
/** What could not be read, where, and what became of it. */
export type FeedFault = { line: number; words: string }
export type Feed = { title: string; items: FeedItem[]; faults: FeedFault[] }

/** What may be uploaded or fetched. */
export const mostFeedBytes = 12 * 1024 * 1024
const mostItems = 20_000
const mostFaults = 200
/** After some, a parser that lost its way only says so again. */
const mostXmlFaults = 12
const longestField = 400_000
const longestLine = 2_000
const names: Record<string, string> = {
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://purl.org/rss/1.0/modules/content/": "content",
  "http://search.yahoo.com/mrss/": "media",
  "http://purl.org/dc/elements/1.1/": "dc",
  "https://podcastindex.org/namespace/1.0": "podcast",
  "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
  "http://www.w3.org/2005/atom": "",
}

/** "Salt & pepper" outside of CDATA is no XML, and everywhere: what it means is plain. One walk. */
function mended(xml: string): string {
  const mend = (text: string) => text.replace(/&(?!#?\w{1,31};)/g, "&amp;")
  let out = ""
  let at = 0
  for (let begins = xml.indexOf("<![CDATA["); begins >= 0; begins = xml.indexOf("<![CDATA[", at)) {
    const ends = xml.indexOf("]]>", begins)
    if (ends < 0) break
    out += mend(xml.slice(at, begins)) + xml.slice(begins, ends)
    at = ends
  }
  return out + mend(xml.slice(at))
}

type Fields = Map<string, string>
type Raw = { kind: string; line: number; fields: Fields; lines: Map<string, number> }

/**
 * Reads RSS 2.0 (with the itunes, podcast, content and media names) or Atom (RFC 4287). What is broken is reported by
 * line and the rest is read. The parser knows no entity but XML's five and HTML's names, never opens a file or an
 * address, and ignores what a DOCTYPE declares.
 */
export function readFeed(bytes: Uint8Array): Feed {
  const { title, raw, faults } = parse(decoded(bytes))
  const items = raw.map((one) => itemOf(one, faults))
  return { title, items, faults: faults.sort((a, b) => a.line - b.line).slice(0, mostFaults) }
}

/** The text of the file: by its byte order mark, by what its first line says, or else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200))
  const named = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
  const label =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? "utf-16be"
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? "utf-16le"
        : named
  try {
    return new TextDecoder(label ?? "utf-8").decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function parse(xml: string) {
  const faults: FeedFault[] = []
  const raw: Raw[] = []
  const prefixes = new Map<string, string>()
  const path: string[] = []
  let title = ""
  let item: Raw | null = null
  let text = ""
  const parser = new SaxesParser({ xmlns: false })
  const known = (name: string) => {
    const at = name.indexOf(":")
    if (at < 0) return name
    const prefix = prefixes.get(name.slice(0, at)) ?? name.slice(0, at)
    return prefix ? `${prefix}:${name.slice(at + 1)}` : name.slice(at + 1)
  }
  parser.on("error", (error) => {
    // HTML's names are no XML, and half of the feeds that people write by hand have them: they are decoded further on.
    if (/undefined entity|malformed character entity/.test(error.message)) return
    const words = error.message.replace(/^\S*?\d+:\d+: /, "")
    if (faults.length < mostXmlFaults)
      faults.push({ line: parser.line, words: `No valid XML here: ${words}` })
  })
  parser.on("opentag", ({ name: written, attributes }) => {
    for (const [key, value] of Object.entries(attributes)) {
      const canonical = names[String(value).trim().toLowerCase()]
      if (key.startsWith("xmlns:") && canonical !== undefined) prefixes.set(key.slice(6), canonical)
    }
    const name = known(written)
    path.push(name)
    text = ""
    if ((name === "item" || name === "entry") && !item) {
      if (raw.length >= mostItems) return
      item = { kind: name, line: parser.line, fields: new Map(), lines: new Map() }
      raw.push(item)
    } else if (item && path.at(-2) === item.kind) {
      keepAttributes(item.fields, name, attributes as Record<string, string>)
      item.lines.set(name, parser.line)
    }
  })
  const said = (chunk: string) => {
    if (text.length < longestField) text += chunk
  }
  parser.on("text", said)
  parser.on("cdata", said)
  parser.on("closetag", () => {
    const name = path.pop() ?? ""
    if (item && name === item.kind) item = null
    else if (item && path.at(-1) === item.kind) keep(item.fields, name, text)
    else if (!item && name === "title" && (path.at(-1) === "channel" || path.at(-1) === "feed"))
      title ||= oneLine(text)
    text = ""
  })
  parser.write(mended(xml)).close()
  if (raw.length === 0)
    faults.push({ line: 1, words: "There is nothing to bring in from this file: it is no RSS and no Atom." })
  return { title, raw, faults }
}

const keep = (fields: Fields, name: string, text: string) => {
  if (text.trim() !== "" && !fields.has(name)) fields.set(name, text.trim())
}

/** The addresses that stand in attributes: the first sound that is enclosed, and Atom's links. */
function keepAttributes(fields: Fields, name: string, attributes: Record<string, string>) {
  const { url, href, type = "", rel = "alternate" } = attributes
  const isSound = /^audio\//i.test(type) || type === ""
  if (name === "enclosure" || name === "media:content" || (name === "link" && rel === "enclosure")) {
    if (isSound || !fields.has("@audio")) {
      if (!fields.has("@audio") || fields.get("@sound") !== "yes") fields.set("@audio", url ?? href ?? "")
      if (isSound) fields.set("@sound", "yes")
    }
  } else if (name === "link" && href && rel === "alternate") keep(fields, "link", href)
  else if (name === "itunes:duration" && attributes.value) keep(fields, name, attributes.value)
}

const oneLine = (text: string) => {
  const plain = decodeEntities(decodeEntities(text.slice(0, longestLine)).replace(/<\/?[a-z][^<>]*>/gi, ""))
  return cleaned(plain).replace(/\s+/g, " ")
}

function itemOf({ line, fields, lines }: Raw, faults: FeedFault[]): FeedItem {
  const fault = (name: string, words: string) => faults.push({ line: lines.get(name) ?? line, words })
  const written = oneLine(fields.get("itunes:title") ?? "") || oneLine(fields.get("title") ?? "")
  const inTitle = findNumber(oneLine(fields.get("title") ?? "") || written)
  const own = findNumber(written)
  const kind = (fields.get("itunes:episodeType") ?? "full").toLowerCase()
  const isExtra = kind === "bonus" || kind === "trailer"
  const numbered = wholeNumber(fields.get("itunes:episode") ?? fields.get("podcast:episode"))
  if (fields.has("itunes:episode") && numbered === null)
    fault("itunes:episode", `“${brief(fields.get("itunes:episode"))}” is no number of an episode.`)
  const number = isExtra ? null : (numbered ?? inTitle.number)
  const date =
    fields.get("pubDate") ?? fields.get("published") ?? fields.get("dc:date") ?? fields.get("updated")
  const airsAt = date ? readDate(date) : null
  if (date && !airsAt) fault("pubDate", `“${brief(date)}” is no date.`)
  if (!date) fault("item", `“${brief(written)}” has no date.`)
  const audioUrl = webAddress(fields.get("@audio"))
  if (fields.get("@audio") && !audioUrl)
    fault("enclosure", `“${brief(fields.get("@audio"))}” is no web address.`)
  const body = [
    fields.get("content:encoded"),
    fields.get("content"),
    fields.get("description"),
    fields.get("summary"),
    fields.get("itunes:summary"),
    fields.get("itunes:subtitle"),
  ].find((one) => one !== undefined)
  const notes = cleaned(turnToMarkdown(body ?? ""))
  if (notes.length > longestNotes)
    fault("description", `The notes of “${brief(written)}” are too long and were cut.`)
  return {
    line,
    guid: (fields.get("guid") ?? fields.get("id") ?? "").slice(0, 500),
    title: (own.number !== null && own.number === number ? own.rest : written).slice(0, 200),
    number,
    isExtra,
    airsAt,
    notes: notes.slice(0, longestNotes),
    audioUrl,
    link: webAddress(
      fields.get("link") ?? (/^https?:/.test(fields.get("guid") ?? "") ? fields.get("guid") : ""),
    ),
    durationSeconds: secondsOf(fields.get("itunes:duration")),
  }
}

/** What an editor's form takes. */
const longestNotes = 20_000
const brief = (text = "") => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

function wholeNumber(text: string | undefined): number | null {
  const match = /^\s*0*([1-9]\d{0,4})(?:\.0+)?\s*$/.exec(text ?? "")
  return match?.[1] && Number(match[1]) <= 90_000 ? Number(match[1]) : null
}

function webAddress(text: string | undefined): string {
  const typed = decodeEntities(text?.trim() ?? "").replace(/ /g, "%20")
  if (!URL.canParse(typed) || typed.length > 2000) return ""
  const { protocol, href, username, hostname } = new URL(typed)
  return /^https?:$/.test(protocol) && !username && hostname.includes(".") ? href : ""
}

/** `3661`, `61:01`, `1:01:01`; more than two days is a mistake. */
function secondsOf(text: string | undefined): number | null {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:\.\d+)?$/.exec(text?.trim() ?? "")
  if (!match) return null
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  const all = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)
  return all > 0 && all < 172_800 ? all : null
}
