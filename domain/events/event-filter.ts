import * as z from "zod"
import { cleaned } from "@/lib/text"
import { type Format, formats, type InvolvementKind, involvementKinds } from "./event"

const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as [Key, ...Key[]]
const word = (max: number) =>
  z
    .string()
    .optional()
    .catch(undefined)
    // A NUL or a half of a pair is nothing that the database could look for.
    .transform(
      (text) =>
        (text &&
          cleaned(text.slice(0, max * 2))
            .slice(0, max)
            .toWellFormed()
            .trim()) ||
        undefined,
    )
const day = z.iso.date().optional().catch(undefined)

/**
 * What a list, a month or a feed may be narrowed to, as its address says it. `from` and `to` are days where the event
 * is, both included. What it does not understand counts as not asked.
 */
export const eventFilter = z.object({
  q: word(120),
  tag: word(60).transform((tag) => tag?.toLowerCase()),
  place: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
  series: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
  involvement: z.enum(keysOf<InvolvementKind>(involvementKinds)).optional().catch(undefined),
  format: z.enum(keysOf<Format>(formats)).optional().catch(undefined),
  from: day,
  to: day,
})
export type EventFilter = z.output<typeof eventFilter>

const cursor = z.string().optional().catch(undefined)
/** Where in a list a page begins: the `next` of the page before it. */
export const listCursors = z.object({ after: cursor, before: cursor })

export const isFiltered = (filter: Partial<EventFilter>) =>
  Object.values(filter).some((value) => value !== undefined)

/** A filter as the one spelling of its query, `?place=…&tag=…`; empty when nothing is asked. */
export function filterQuery(
  filter: Partial<EventFilter>,
  more: Record<string, string | undefined> = {},
): string {
  const given = Object.entries({ ...filter, ...more }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  )
  const query = new URLSearchParams(given.sort(([one], [other]) => (one < other ? -1 : 1))).toString()
  return query && `?${query}`
}

/** The page of a tag. A browser takes a path of dots alone for a way up. */
export const tagPath = (tag: string) =>
  /^\.+$/.test(tag) ? `/events?tag=${encodeURIComponent(tag)}` : `/tags/${encodeURIComponent(tag)}`
