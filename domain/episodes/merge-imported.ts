import { v7 as newId } from "uuid"
import { fromLocalTime, localTimeOf } from "@/lib/zone"
import { firstExtraNumber } from "./episode"
import type { FeedItem } from "./read-feed"

export type Dated = FeedItem & { airsAt: Date }

/** What tells whether one of a feed's is here already. `sound` is the address that the feed last gave. */
export type Known = {
  id: string
  number: number
  title: string
  airsAt: Date
  importKey: string | null
  sound: string
  isExtra: boolean
}

/** An episode that is here, with what a feed last said of it. */
export type Had = Said & { id: string; number: number; importKey: string | null; imported: unknown }

/** What a feed says that an editor may change. Its date is taken once: afterwards it is the group's. */
type Said = {
  title: string
  notes: string
  audioUrl: string
  link: string
  durationSeconds: number | null
}
const fields = ["title", "notes", "audioUrl", "link", "durationSeconds"] as const

const saidByFeed = (item: Dated): Said => ({
  title: item.title,
  notes: item.notes,
  audioUrl: item.audioUrl,
  link: item.link,
  durationSeconds: item.durationSeconds,
})

const dayMs = 86_400_000

/** The sound's address without what counting services append to it. */
const soundOf = (url: string) => url.replace(/[?#].*$/, "").replace(/^https?:\/\//, "")

const keyOf = (item: Dated): string =>
  item.guid
    ? `guid ${item.guid}`
    : item.audioUrl
      ? `audio ${soundOf(item.audioUrl)}`
      : `title ${item.title} ${item.airsAt.toISOString().slice(0, 10)}`

/** Two of one guid are told apart by their sound, in a line of its own. */
const baseOf = (importKey: string) => importKey.split("\n", 1)[0] ?? ""

/**
 * Which of the feed's are here: by guid and sound, by one of them, by title and date (a feed that moved to another host
 * has new guids and new sounds), or as an episode that was planned here, by its number and about its date. Each is taken
 * once. The rest is fresh, with the number that it wishes for. `items` are oldest first.
 */
export function matchEpisodes(items: Dated[], here: Known[], numbers: Map<Dated, number | null> | "through") {
  const left = new Set(here)
  const found: [Dated, Known][] = []
  const lookup = (nameOf: (one: Known) => string | null) => {
    const map = new Map<string, Known[]>()
    for (const one of here) {
      const name = nameOf(one)
      const others = name ? map.get(name) : undefined
      if (others) others.push(one)
      else if (name) map.set(name, [one])
    }
    return (name: string | null) => (name ? map.get(name)?.find((one) => left.has(one)) : undefined)
  }
  const isPlan = (one: Known) => one.importKey === null
  const byBoth = lookup((one) => one.importKey && `${baseOf(one.importKey)}\n${soundOf(one.sound)}`)
  const byKey = lookup((one) => one.importKey && baseOf(one.importKey))
  const bySound = lookup((one) => soundOf(one.sound) || null)
  const byTitle = lookup((one) =>
    one.title ? `${one.title} ${one.airsAt.toISOString().slice(0, 10)}` : null,
  )
  const byPlan = lookup((one) => (isPlan(one) ? `${one.number}` : null))
  const wishes = new Map<Dated, number | null>()
  const isNear = (one: Known, item: Dated) =>
    Math.abs(one.airsAt.getTime() - item.airsAt.getTime()) < 45 * dayMs
  const looks: ((item: Dated) => Known | undefined)[] = [
    (item) => byBoth(`${keyOf(item)}\n${soundOf(item.audioUrl)}`),
    (item) => byKey(keyOf(item)),
    (item) => bySound(soundOf(item.audioUrl) || null),
    (item) => byTitle(item.title ? `${item.title} ${item.airsAt.toISOString().slice(0, 10)}` : null),
    (item) => {
      const wish = wishes.get(item)
      const one = wish ? byPlan(`${wish}`) : undefined
      return one && isNear(one, item) ? one : undefined
    },
  ]
  let rest = items
  // The surest first for all of them: a weak likeness must not take what another is for certain.
  for (const [index, look] of looks.entries()) {
    if (index === looks.length - 1) wishFor(rest, here, numbers, wishes)
    rest = rest.filter((item) => {
      const one = look(item)
      if (!one) return true
      left.delete(one)
      found.push([item, one])
      return false
    })
  }
  return { found, fresh: rest.map((item) => ({ item, wish: wishes.get(item) ?? null })) }
}

/** Its own number; or in a feed that is numbered through the one after whatever came before it in time. */
function wishFor(
  items: Dated[],
  here: Known[],
  numbers: Map<Dated, number | null> | "through",
  wishes: Map<Dated, number | null>,
) {
  const counted = here.filter((one) => !one.isExtra).sort((a, b) => a.airsAt.getTime() - b.airsAt.getTime())
  let [at, last] = [0, 0]
  for (const item of items) {
    if (numbers !== "through") wishes.set(item, numbers.get(item) ?? null)
    else if (!item.isExtra) {
      for (let one = counted[at]; one && one.airsAt <= item.airsAt; one = counted[++at])
        last = Math.max(last, one.number)
      wishes.set(item, ++last)
    }
  }
}

/** What changes on an episode that is here, and which of the feed's words stay out because an editor wrote others. */
export function mergeImported(item: Dated, had: Had) {
  const before = (had.imported ?? null) as Partial<Said> | null
  const now = saidByFeed(item)
  const data: Partial<Said> & { imported?: Said; importKey?: string } = {}
  const kept: string[] = []
  for (const field of fields) {
    const [ours, theirs, last] = [had[field], now[field], before?.[field]]
    if (theirs === ours || theirs === "" || theirs === null) continue
    const isEmpty = ours === "" || ours === null
    // Emptied by an editor is an editor's word too, unless no feed had said anything yet.
    if ((isEmpty && (last === undefined || last === "" || last === null)) || ours === last)
      Object.assign(data, { [field]: theirs })
    else if (theirs !== last) kept.push(field)
  }
  if (fields.some((field) => before?.[field] !== now[field])) data.imported = now
  if (had.importKey === null) data.importKey = keyOf(item)
  return { data, kept }
}

/**
 * A row for one that is not here. A number or a key that is taken is not taken twice: the episode then stands outside the
 * count, and its key names its sound as well.
 */
export function columnsOfImported(
  item: Dated,
  wish: number | null,
  taken: { numbers: Set<number>; keys: Set<string> },
  zone: string,
) {
  let number = wish ?? firstExtraNumber
  if (taken.numbers.has(number)) for (number = firstExtraNumber; taken.numbers.has(number); ) number++
  taken.numbers.add(number)
  let importKey = keyOf(item)
  if (taken.keys.has(importKey)) importKey += `\n${soundOf(item.audioUrl) || item.title}`
  taken.keys.add(importKey)
  const recordsLocal = localTimeOf(item.airsAt, zone)
  return {
    id: newId(),
    number,
    isExtra: number >= firstExtraNumber,
    ...saidByFeed(item),
    imported: saidByFeed(item),
    importKey,
    recordsLocal: fromLocalTime(recordsLocal),
    zone,
    recordsAt: item.airsAt,
    airsAt: item.airsAt,
  }
}
