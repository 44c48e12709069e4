import { isIPv4, isIPv6 } from "node:net"
import { keyedHash } from "@/lib/token"
import type { PitchInput } from "./pitch"
import { asSeen } from "./suspect-links"

type Kind = "link" | "words" | "form" | "mailbox" | "network"
export type Mark = { kind: Kind; mark: string }

/** What a pitch has in common with others of one sender, as keyed hashes: nothing in them can be read again. */
export function markTraces(input: PitchInput, sender: string, pageKey: string | null): Mark[] {
  const hashed = (kind: Kind) => (text: string) => ({
    kind,
    mark: keyedHash(`trace-${kind}`, text).slice(0, 20),
  })
  const links = [...input.events.map((event) => event.url), input.site].flatMap(ownPart)
  const [, mailHost = ""] = input.email.toLowerCase().split("@")
  return [
    ...[...new Set(links)].map(hashed("link")),
    ...sketch(wordsOf(input).map(hashed("words"))),
    ...(pageKey ? [pageKey] : []).map(hashed("form")),
    ...(mailProviders.test(mailHost) ? [] : [domainOf(mailHost)]).map(hashed("mailbox")),
    ...networkOf(sender).map(hashed("network")),
  ]
}

/** Pairs of neighbouring words, without the beginning that our own label puts into everybody's mouth. */
function wordsOf({ audienceValue, brings, anythingElse, events: [first] }: PitchInput): string[] {
  const value = asSeen(audienceValue).replace(/^[\s.…]*(?:after this,? )?our people can\b/i, "")
  const text = asSeen([first?.title, value, brings, anythingElse].join(" . ")).toLowerCase()
  // A number that counts the copies makes no other text.
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (/\p{N}/u.test(word) ? "0" : word))
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  // Of a short text only the whole says anything.
  return pairs.length < 4 ? [words.join(" ")] : [...new Set(pairs)]
}

const sketchSize = 16

/** The smallest hashes: two texts share as many of these as they share of their words (a bottom-k sketch). */
const sketch = (marks: Mark[]) => marks.sort((a, b) => (a.mark < b.mark ? -1 : 1)).slice(0, sketchSize)

/** Mail hosts where strangers live beside each other; they say nothing about who writes. */
const mailProviders =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|icloud|me|mac|aol|hey|fastmail|zoho|mail|proton|protonmail|tutanota|qq|163)\.\w+|(?:yahoo|ymail|gmx|hotmail|outlook|live|yandex|orange|free|web|t-online|libero|comcast|verizon|att|sbcglobal)\.[a-z.]+)$/

/** Sites where everybody has a page: there it is the page that counts, not the site. */
const sharedSites =
  /^(?:eventbrite\.[a-z.]+|meetup\.com|lu\.ma|luma\.com|facebook\.com|fb\.me|instagram\.com|linkedin\.com|youtube\.com|youtu\.be|x\.com|twitter\.com|google\.com|goo\.gl|forms\.gle|github\.com|ticketmaster\.[a-z.]+|tito\.io|ti\.to|pretix\.eu|notion\.so|medium\.com|partiful\.com|bit\.ly|tinyurl\.com|zoom\.us)$/

/** Sites that give everybody a name of their own under theirs. */
const hosters =
  /(?:^|\.)(?:github\.io|gitlab\.io|wordpress\.com|blogspot\.com|substack\.com|wixsite\.com|squarespace\.com|weebly\.com|notion\.site|netlify\.app|vercel\.app|pages\.dev|web\.app|herokuapp\.com|mobilize\.us)$/

function ownPart(url: string): string[] {
  if (!URL.canParse(url)) return []
  const { hostname, pathname } = new URL(url)
  const domain = domainOf(hostname)
  return [sharedSites.test(domain) ? domain + pathname.replace(/\/+$/, "").toLowerCase() : domain]
}

/** The part of a host's name that somebody had to register, near enough: `a.b.example.org`, `example.co.uk`. */
function domainOf(host: string): string {
  const labels = host.split(".")
  const isNational = (labels.at(-1)?.length ?? 0) === 2 && (labels.at(-2)?.length ?? 0) <= 3
  return hosters.test(host) ? host : labels.slice(isNational ? -3 : -2).join(".")
}

/**
 * The corner of the network that one customer is given: an IPv4 /24, an IPv6 /56. Of an inner address there is none: it
 * belongs to a proxy that nobody told us to trust, and everybody would come from there.
 */
function networkOf(sender: string): string[] {
  if (isIPv4(sender)) {
    const [a = 0, b = 0, c = 0] = sender.split(".").map(Number)
    const isInner = a === 10 || a === 127 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32)
    return isInner ? [] : [`${a}.${b}.${c}`]
  }
  if (!isIPv6(sender)) return []
  const [a = "", b = "", c = "", d = ""] = sender.split(":")
  const isInner = a === "0" || /^f[cdef]/.test(a)
  return isInner ? [] : [`${a}:${b}:${c}:${d.padStart(4, "0").slice(0, 2)}`]
}
