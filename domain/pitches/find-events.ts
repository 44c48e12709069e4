import { findDates } from "./find-dates"
import { findLinks } from "./find-links"

export type FoundEvent = { title: string; url: string; date?: string; time?: string }

const mostEvents = 5
const mostLines = 400
const longestTitle = 90

/** The front page of a site: it says who they are, and seldom what is on. */
export const isFront = (link: string) => new URL(link).pathname === "/" && new URL(link).search === ""

/**
 * What a mail proposes, as far as its lines say: a day and a link in one line, or in two that stand together, are one
 * event. Where the mail names one event or none, its subject is the title. `unclear` are days that nobody should guess.
 */
export function findEvents(text: string, sentOn: string, subject: string) {
  const events: FoundEvent[] = []
  const unclear: string[] = []
  let above = ""
  let isNear = false
  for (const line of text.split("\n", mostLines)) {
    const read = findDates(line, sentOn)
    unclear.push(...read.unclear)
    const links = findLinks(line)
    const own = read.dates.length > 0 ? links : links.filter((link) => !isFront(link))
    const lineEvents = paired(read.dates, own)
    const [only, ...more] = lineEvents
    const last = events.at(-1)
    if (only && more.length === 0) {
      const title = titleIn(line, read.dates[0]?.written ?? "") || titleIn(above, "")
      if (isNear && last && isOther(last, only)) {
        Object.assign(last, { ...only, title: last.title || title, url: only.url || last.url })
      } else events.push({ ...only, title })
    } else events.push(...lineEvents)
    above = lineEvents.length > 0 ? "" : line
    isNear = line.trim() !== "" && (isNear || lineEvents.length > 0)
  }
  return { events: named(joined(events).slice(0, mostEvents), subject), unclear: [...new Set(unclear)] }
}

/** A day for each link, or one link for all days; otherwise nobody can tell which belongs to which. */
function paired(dates: { date: string; time?: string }[], links: string[]): FoundEvent[] {
  const days = dates.map(({ date, time }) => ({ date, ...(time && { time }) }))
  if (links.length === 0) return days.map((day) => ({ title: "", url: "", ...day }))
  if (links.length === 1)
    return (days.length ? days : [{}]).map((day) => ({ title: "", url: links[0] ?? "", ...day }))
  return links.map((url, index) => ({ title: "", url, ...(days.length === links.length && days[index]) }))
}

/** A day here and a link there: the two halves of one. */
const isOther = (one: FoundEvent, other: FoundEvent) =>
  (one.date === undefined) !== (other.date === undefined) && (one.url === "") !== (other.url === "")

/** One day in the whole mail and one link in the whole mail belong together, however far apart they stand. */
function joined(events: FoundEvent[]): FoundEvent[] {
  const [one, other] = events
  if (!one || !other || events.length > 2 || !isOther(one, other)) return events
  return [{ ...one, ...other, title: one.title || other.title, url: one.url || other.url }]
}

function named(events: FoundEvent[], subject: string): FoundEvent[] {
  const [only] = events
  if (!only) return subject ? [{ title: subject, url: "" }] : []
  if (events.length === 1) return [{ ...only, title: subject || only.title }]
  return events.map((one) => ({ ...one, title: one.title || (one.url ? "" : subject) }))
}

const weekdays =
  /^(?:sun|mon|tue|wed|thu|fri|sat|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|so|mo|di|mi|do|fr|sa)\p{L}{0,6}[.,]?\s/iu

/** What is left of a line of a list beside day, time and link, when it is short enough to be a name. */
function titleIn(line: string, day: string): string {
  if (line.length > 400) return ""
  const rest = line
    .replace(/(?:https?:\/\/|www\.)\S{1,2000}/gi, " ")
    .replace(day, " ")
    .replace(
      /\b\d{1,2}(?::\d\d)?(?:\s?[-–]\s?\d{1,2}(?::\d\d)?)?\s?(?:[ap]\.?m\b\.?|uhr\b)|\b\d{1,2}:\d\d\b/gi,
      " ",
    )
    .replace(/^[\s*•·>–—-]{1,8}/, "")
    .replace(weekdays, "")
    .replace(/\s+/g, " ")
  const title = trimmed(rest).replace(/\s(?:at|on|um|am|from|ab)$/i, "")
  return title.length <= longestTitle && /\p{L}{3}/u.test(title) && !/[.!?]$|[.!?]\s/.test(title) ? title : ""
}

/** Without the marks that stood between a name and its day. A loop, since a pattern would look at each twice. */
function trimmed(text: string): string {
  const mark = /[\s,;:|()[\]*•·–—-]/
  let [from, to] = [0, text.length]
  while (mark.test(text.charAt(from))) from++
  while (to > from && mark.test(text.charAt(to - 1))) to--
  return text.slice(from, to)
}
