import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntries } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { giveNumbers } from "./give-numbers"
import { lockNumbers } from "./lay-out-episodes"
import {
  columnsOfImported,
  type Dated,
  type Had,
  type Known,
  matchEpisodes,
  mergeImported,
} from "./merge-imported"
import type { Feed, FeedFault, FeedItem } from "./read-feed"

const rowsAtOnce = 500

export type ImportReport = {
  made: number
  changed: number
  unchanged: number
  /** What an editor wrote here and the feed now says differently: it stays. */
  kept: { number: number; title: string; fields: string[] }[]
  /** What could not be read as it stands, by its line in the file, and what became of it. */
  faults: FeedFault[]
}

/**
 * Makes an episode of each of a feed's, once, however often the feed is read: the same guid, or else the same audio. One
 * that is here already is filled up, and follows the feed where nobody changed it since. Every episode comes in, also
 * without a date (it stands between its neighbours) or without a number of its own (see giveNumbers); the report says so.
 * Parts commit one after the other, so an import that was cut off is completed by the next. Refuses: nothing-in-it.
 */
export async function importEpisodes(editor: Editor, feed: Feed) {
  const report: ImportReport = { made: 0, changed: 0, unchanged: 0, kept: [], faults: [...feed.faults] }
  if (feed.items.length === 0) return refuse("nothing-in-it", { faults: report.faults })
  const items = dated(once(feed.items, report.faults), report.faults)
  const numbers = giveNumbers(items)
  report.faults.push(...numbers.faults)
  for (let at = 0; at < items.length; at += rowsAtOnce) {
    const part = items.slice(at, at + rowsAtOnce)
    const { value } = await transaction(async (tx) => ok(await importPart(tx, editor, part, numbers.of)))
    report.made += value.made
    report.changed += value.changed
    report.unchanged += value.unchanged
    report.kept.push(...value.kept)
    report.faults.push(...value.faults)
  }
  report.faults.sort((a, b) => a.line - b.line)
  return ok(report)
}

/** Without what stands twice in one file. Two with one guid and two sounds are two, whatever their generator thinks. */
function once(items: FeedItem[], faults: FeedFault[]): FeedItem[] {
  const seen = new Map<string, number>()
  const guids = new Map<string, number>()
  return items.filter((item) => {
    const key = `${item.guid} ${item.audioUrl || `${item.title} ${item.airsAt?.getTime()}`}`
    const first = seen.get(key)
    if (first !== undefined) {
      faults.push({
        line: item.line,
        words: `“${item.title}” is the same as that of line ${first} and was read once.`,
      })
      return false
    }
    seen.set(key, item.line)
    const twin = item.guid ? guids.get(item.guid) : undefined
    if (twin !== undefined)
      faults.push({
        line: item.line,
        words: `“${item.title}” has the guid of line ${twin} and another sound: both came in.`,
      })
    guids.set(item.guid, item.line)
    return true
  })
}

/** What has no date stands a minute before what follows it in the file, or after what it follows. Oldest first. */
function dated(items: FeedItem[], faults: FeedFault[]): Dated[] {
  const known = items.flatMap(({ airsAt }) => airsAt?.getTime() ?? [])
  const isNewestFirst = (known[0] ?? 0) >= (known.at(-1) ?? 0)
  const inTime = isNewestFirst ? items.toReversed() : items
  let at = Math.min(...known, Date.now()) - items.length * 60_000
  return inTime
    .map((item): Dated => {
      at = item.airsAt?.getTime() ?? at + 60_000
      if (!item.airsAt)
        faults.push({
          line: item.line,
          words: `“${item.title}” was put between its neighbours in time: look at its date.`,
        })
      return { ...item, airsAt: new Date(at) }
    })
    .sort((a, b) => a.airsAt.getTime() - b.airsAt.getTime())
}

async function importPart(
  tx: Transaction,
  editor: Editor,
  items: Dated[],
  numbers: Map<Dated, number | null> | "through",
) {
  await lockNumbers(tx)
  const { group } = await currentSettings(tx)
  const here = await tx.$queryRaw<Known[]>`
    select id, number, title, airs_at as "airsAt", import_key as "importKey", is_extra as "isExtra",
      coalesce(imported ->> 'audioUrl', audio_url) as sound from episodes order by number`
  const { found, fresh } = matchEpisodes(items, here, numbers)
  const taken = {
    numbers: new Set(here.map(({ number }) => number)),
    keys: new Set(here.flatMap(({ importKey }) => importKey ?? [])),
  }
  const faults: FeedFault[] = []
  const rows = fresh.map(({ item, wish }) => {
    const row = columnsOfImported(item, wish, taken, group.zone)
    if (row.number !== wish) faults.push({ line: item.line, words: numberWords(item, row.number, wish) })
    return row
  })
  await tx.episode.createMany({ data: rows })
  const ids = found.map(([, { id }]) => id)
  const had = new Map(
    (await tx.episode.findMany({ where: { id: { in: ids } }, select: hadColumns })).map((one) => [
      one.id,
      one,
    ]),
  )
  const changed: string[] = []
  const kept: ImportReport["kept"] = []
  for (const [item, { id }] of found) {
    const before = had.get(id)
    if (!before) continue
    const merged = mergeImported(item, before)
    if (merged.kept.length > 0)
      kept.push({ number: before.number, title: before.title || item.title, fields: merged.kept })
    if (Object.keys(merged.data).length > 0) await tx.episode.update({ where: { id }, data: merged.data })
    if (Object.keys(merged.data).some((field) => field !== "imported" && field !== "importKey"))
      changed.push(id)
  }
  const madeIds = rows.map(({ id }) => id)
  await recordEntries(tx, editor, "episode.imported", madeIds)
  await recordEntries(tx, editor, "episode.follows-feed", changed)
  return {
    made: rows.length,
    changed: changed.length,
    unchanged: found.length - changed.length,
    kept,
    faults,
  }
}

const hadColumns = {
  id: true,
  number: true,
  title: true,
  notes: true,
  audioUrl: true,
  link: true,
  durationSeconds: true,
  importKey: true,
  imported: true,
} satisfies Record<keyof Had, true>

const numberWords = ({ title }: Dated, number: number, wish: number | null) =>
  wish
    ? `Number ${wish} is taken here: “${title}” is at /show/${number}, outside the count.`
    : `“${title}” has no number that counts: it is at /show/${number}, outside the count.`
