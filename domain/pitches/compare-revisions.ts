import { dateText, timeOf } from "@/domain/events/event"
import { toLocalTime } from "@/lib/zone"
import { type Acquaintance, acquaintances, type PitchWords } from "./pitch"

/** One answer that was changed: what stayed before and after it, and in between the old and the new. */
export type ChangedField = { label: string; start: string; was: string; is: string; end: string }
export type Change = { number: number; at: Date; fields: ChangedField[] }

/** What each change changed, the newest first. Each revision holds what stood before it; `now` is what stands there. */
export function compareRevisions(
  revisions: { number: number; writtenAt: Date; before: PitchWords }[],
  now: PitchWords,
): Change[] {
  const inOrder = [...revisions].sort((a, b) => a.number - b.number)
  return inOrder
    .map(({ number, writtenAt, before }, index) => ({
      number,
      at: writtenAt,
      fields: changedFields(before, inOrder[index + 1]?.before ?? now),
    }))
    .reverse()
}

function changedFields(before: PitchWords, after: PitchWords): ChangedField[] {
  const [was, is] = [answersOf(before), answersOf(after)]
  const labels = [...new Set([...was.keys(), ...is.keys()])]
  return labels.flatMap((label) => {
    const [old, fresh] = [was.get(label) ?? "", is.get(label) ?? ""]
    return old === fresh ? [] : [{ label, ...changedPart(old, fresh) }]
  })
}

function answersOf(words: PitchWords): Map<string, string> {
  const { events } = words
  const known = acquaintances[words.acquaintance as Acquaintance] ?? ""
  return new Map([
    ["Our people can", words.audienceValue],
    ...events.map((event, index): [string, string] => [`Event ${index + 1}`, eventText(event)]),
    ["How they know us", [known, words.acquaintanceDetail].filter(Boolean).join(": ")],
    ["Who of us is in it", words.whoOfUs],
    ["They bring", words.brings],
    ["And", words.anythingElse],
    ["Show instead?", words.isOpenToShow ? "Open to it" : "Not ticked"],
    ["Name", words.name],
    ["Organisation", words.organisation],
    ["Site", words.site],
  ])
}

function eventText({ title, url, date, time, place, isOnline }: PitchWords["events"][number]): string {
  // With its year, whichever that is: it may be what was changed.
  const when = date && dateText(`${date}T00:00`, "any")
  const at = time && timeOf(`${date}T${time}`)
  return [title, when, at, place, isOnline ? "online" : "", url].filter(Boolean).join(" · ")
}

/** Cuts what both begin and end with, in whole words, so that in a long answer only what is new stands out. */
function changedPart(old: string, fresh: string): Omit<ChangedField, "label"> {
  const [was, is] = [old.split(/(?<=\s)/), fresh.split(/(?<=\s)/)]
  const shorter = Math.min(was.length, is.length)
  let head = 0
  while (head < shorter && was[head] === is[head]) head++
  let tail = 0
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++
  const middle = (words: string[]) => words.slice(head, words.length - tail).join("")
  return {
    start: was.slice(0, head).join(""),
    was: middle(was),
    is: middle(is),
    end: tail === 0 ? "" : was.slice(-tail).join(""),
  }
}

type KeptWords = Omit<PitchWords, "events" | "name" | "organisation" | "site"> & {
  contact: Pick<PitchWords, "name" | "organisation" | "site">
  proposedEvents: {
    title: string
    url: string
    startsLocal: Date | null
    isAllDay: boolean
    place: string
    isOnline: boolean
  }[]
}

/** What a pitch says now, as its form would send it. */
export function wordsOf({ contact, proposedEvents, ...answers }: KeptWords): PitchWords {
  const events = proposedEvents.map(({ startsLocal, isAllDay, ...event }) => {
    const local = startsLocal && toLocalTime(startsLocal)
    return {
      ...event,
      ...(local && { date: local.slice(0, 10), ...(!isAllDay && { time: local.slice(11) }) }),
    }
  })
  return inOrder({ ...answers, ...contact, events })
}

export const isSame = (one: PitchWords, other: PitchWords) =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

/** The words in one order, and nothing that is not words. */
const inOrder = (words: PitchWords): PitchWords => ({
  events: words.events.map(({ title, url, date, time, place, isOnline }) => ({
    title,
    url,
    ...(date && { date }),
    ...(time && { time }),
    place,
    isOnline,
  })),
  audienceValue: words.audienceValue,
  acquaintance: words.acquaintance,
  acquaintanceDetail: words.acquaintanceDetail,
  whoOfUs: words.whoOfUs,
  name: words.name,
  organisation: words.organisation,
  site: words.site,
  isOpenToShow: words.isOpenToShow,
  brings: words.brings,
  anythingElse: words.anythingElse,
})
