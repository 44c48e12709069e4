import * as z from "zod"
import { line, webAddress } from "@/lib/text"

// JSON can carry half of a surrogate pair, which no database takes.
const whole = (value: unknown) =>
  typeof value === "string" ? value.replace(/\p{Cs}/gu, "") : (value ?? undefined)
const day = z.iso.date("That day does not exist.").regex(/^(19|20)/, "That is not in our time.")

/** One row of a list of events as such lists are kept: nothing of it is trusted, and little is required. */
export const importedEvent = z
  .object({
    name: z.preprocess(whole, line(160)).refine((text) => text !== "", "An event needs a title."),
    url: z.preprocess(whole, webAddress).refine((text) => text !== "", "An event needs a link."),
    startDate: day,
    endDate: z.preprocess(whole, day.optional()),
    city: z.preprocess(whole, line(120)),
    country: z.preprocess(whole, line(80)),
    online: z.preprocess(whole, z.boolean().default(false)),
    topics: z.preprocess(whole, z.array(z.preprocess(whole, line(40))).default([])),
    // Often a sentence instead of a link. It is no reason to lose the event.
    cocUrl: z.preprocess(whole, webAddress).catch(""),
  })
  .refine((event) => !event.endDate || event.endDate >= event.startDate, {
    path: ["endDate"],
    message: "It ends before it begins.",
  })
export type ImportedEvent = z.infer<typeof importedEvent>

/** The same event in the next version of a list: its link, however it is written, and its first day. */
export function importKeyOf({ url, startDate }: { url: string; startDate: string }): string {
  const { hostname, pathname, searchParams } = new URL(url)
  for (const name of [...searchParams.keys()]) if (name.startsWith("utm_")) searchParams.delete(name)
  const query = searchParams.size > 0 ? `?${searchParams}` : ""
  return `${hostname.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${query} ${startDate}`
}

type Dated = { title: string; city: string; startsOn: string }

/** A name without what people write differently: case, accents, punctuation, and the year. */
const bare = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b20\d\d\b/g, "")
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, "")

/**
 * Whether a person would take two for one: the same name on the same first day, unless they are in two cities. A host
 * alone says little: one organiser's host carries its events of a whole week, and four cities on one day.
 */
export function looksLike(one: Dated, other: Dated): boolean {
  const name = bare(one.title)
  const isSameName = name !== "" && name === bare(other.title)
  const isElsewhere = one.city !== "" && other.city !== "" && bare(one.city) !== bare(other.city)
  return one.startsOn === other.startsOn && isSameName && !isElsewhere
}
