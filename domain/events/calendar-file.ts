import { calendarZone } from "./calendar-zone"

type Calendar = {
  /** The text of all VEVENTs, each ending in CRLF. */
  blocks: string
  /** The zones that they name. */
  zones: string[]
  /** Of a calendar to subscribe to: what it is called, and the page that shows the same. */
  feed?: { name: string; about: string; url: string; source: string }
}

const vtimezones = new Map<string, string>()

/** The zone's rules from 1970 on, which stand for every year that an event of ours can be in. */
function vtimezone(zone: string): string {
  const kept = vtimezones.get(zone)
  if (kept !== undefined) return kept
  const text = calendarZone(zone)?.generator(zone).trim().replace(/\r?\n/g, "\r\n") ?? ""
  const block = text && `${text}\r\n`
  vtimezones.set(zone, block)
  return block
}

/** How often a program need ask: an unchanged calendar answers 304. */
const askAgain = "PT1H"

/**
 * A calendar as a file (RFC 5545, with NAME, REFRESH-INTERVAL, SOURCE and URL of RFC 7986, and the older names that
 * programs know them by): METHOD:PUBLISH, a VTIMEZONE for each zone used, and the events.
 */
export function calendarFile({ blocks, zones, feed }: Calendar): string {
  const head = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Greenroom//Greenroom//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...(feed ? feedLines(feed) : []),
  ]
  return `${head.map(folded).join("\r\n")}\r\n${zones.map(vtimezone).join("")}${blocks}END:VCALENDAR\r\n`
}

const feedLines = ({ name, about, url, source }: NonNullable<Calendar["feed"]>) => [
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  `DESCRIPTION:${escaped(about)}`,
  `X-WR-CALDESC:${escaped(about)}`,
  `URL:${url}`,
  `SOURCE;VALUE=URI:${source}`,
  `REFRESH-INTERVAL;VALUE=DURATION:${askAgain}`,
  `X-PUBLISHED-TTL:${askAgain}`,
]

/** TEXT of RFC 5545, 3.3.11. */
const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n")

/** No line is longer than 75 octets, and no character is cut in two (RFC 5545, 3.1). */
export function folded(line: string): string {
  let text = ""
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      text += "\r\n "
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}
