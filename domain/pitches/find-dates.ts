/** A day as somebody wrote it; `time` as `19:00` when it stood beside. */
export type FoundDate = { date: string; time?: string; written: string; hasYear: boolean }

const monthNames =
  "jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|" +
  "sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
const months = [
  "jan",
  "feb",
  "m[aä]r",
  "apr",
  "ma[yi]",
  "jun",
  "jul",
  "aug",
  "sep",
  "o[ck]t",
  "nov",
  "de[cz]",
]

const shapes = {
  yearFirst: /(?<![\d-])(?<year>20\d\d)-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d-])/g,
  // Without a year only in two digits each: "1.2." begins a list as often as it names a day.
  dotted:
    /(?<![\d.])(?:(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>20\d\d|\d\d)(?!\.?\d)|(?<day2>\d\d)\.(?<month2>\d\d)\.(?! ?\d))/g,
  slashed: /(?<![\d/])(?<one>\d{1,2})\/(?<two>\d{1,2})(?:\/(?<year>20\d\d|\d\d))?(?![\d/])/g,
  monthFirst: new RegExp(
    `(?<![\\p{L}\\d])(?<name>${monthNames})\\.?\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)(?:,?\\s{1,3}(?<year>20\\d\\d))?`,
    "giu",
  ),
  dayFirst: new RegExp(
    `(?<![\\d.:/-])(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s{0,3}(?:of\\s)?(?<name>${monthNames})(?!\\p{L})\\.?(?:,?\\s{1,3}(?<year>20\\d\\d))?`,
    "giu",
  ),
}

const weekdays: [day: number, name: RegExp][] = [
  [0, /(?<!\p{L})(?:sun(?:day)?|sonntag|so[.,])$/iu],
  [1, /(?<!\p{L})(?:mon(?:day)?|montag|mo[.,])$/iu],
  [2, /(?<!\p{L})(?:tue(?:s(?:day)?)?|dienstag|di[.,])$/iu],
  [3, /(?<!\p{L})(?:wed(?:nesday)?|mittwoch|mi[.,])$/iu],
  [4, /(?<!\p{L})(?:thu(?:r(?:s(?:day)?)?)?|donnerstag|do[.,])$/iu],
  [5, /(?<!\p{L})(?:fri(?:day)?|freitag|fr[.,])$/iu],
  [6, /(?<!\p{L})(?:sat(?:urday)?|samstag|sonnabend|sa[.,])$/iu],
]

/**
 * The days that a text names, in English or German, in its order. A day without a year is the next such day, not
 * before `after`; one that is over by then is no date of a coming event. What can be read in two ways, or does not fall
 * on the weekday beside it, is `unclear`, as it was written: nothing is invented.
 */
export function findDates(text: string, after: string): { dates: FoundDate[]; unclear: string[] } {
  const [dates, unclear]: [FoundDate[], string[]] = [[], []]
  let readTo = 0
  const matches = Object.entries(shapes)
    .flatMap(([shape, pattern]) => [...text.matchAll(pattern)].map((match) => ({ shape, match })))
    .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)
  for (const { shape, match } of matches) {
    if (match.index < readTo || dates.length + unclear.length >= 40) continue
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const weekday = weekdayBefore(before)
    // "24/7" and "1/2" are days only where a weekday or a year says so.
    if (shape === "slashed" && !match.groups?.year && weekday === null) continue
    // A small "may" after a number is the verb.
    if (match.groups?.name === "may") continue
    const readings = readingsOf(match.groups ?? {})
      .map((reading) => ({ ...reading, date: dateOf(reading, after) }))
      .filter((reading): reading is typeof reading & { date: string } => reading.date !== null)
    if (readings.length === 0) continue
    readTo = match.index + match[0].length
    const fitting = readings.filter(({ date }) => weekday === null || weekdayOf(date) === weekday)
    const days = [...new Set(fitting.map(({ date }) => date))]
    const [first] = fitting
    if (!first || days.length > 1) unclear.push(match[0].trim())
    else if (first.date >= after) {
      const time = timeAfter(text.slice(readTo, readTo + 40))
      const hasYear = first.year !== null
      dates.push({ date: first.date, written: match[0].trim(), hasYear, ...(time && { time }) })
    }
  }
  return { dates, unclear: [...new Set(unclear)] }
}

type Reading = { year: number | null; month: number; day: number }

function readingsOf(groups: Record<string, string | undefined>): Reading[] {
  const { name, one, two } = groups
  const year = groups.year ? Number(groups.year.padStart(4, "20")) : null
  const day = Number(groups.day ?? groups.day2)
  if (name)
    return [{ year, month: 1 + months.findIndex((month) => RegExp(`^${month}`, "i").test(name)), day }]
  if (one && two) {
    const [first, second] = [Number(one), Number(two)]
    return [
      { year, month: first, day: second },
      { year, month: second, day: first },
    ]
  }
  return [{ year, month: Number(groups.month ?? groups.month2), day }]
}

/** Null where there is no such day. */
function dateOf({ year, month, day }: Reading, after: string): string | null {
  const from = Number(after.slice(0, 4))
  // Nine years are enough to come round to a 29 February again.
  for (let tried = year ?? from; tried <= (year ?? from + 8); tried++) {
    const at = new Date(Date.UTC(tried, month - 1, day))
    if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) continue
    const date = at.toISOString().slice(0, 10)
    if (year !== null || date >= after) return date
  }
  return null
}

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()

function weekdayBefore(before: string): number | null {
  const last = before.replace(/[\s*_]+$/, "").replace(/(?:,|\s(?:the|den|dem|der))$/i, "")
  const bare = last.trimEnd()
  const found = weekdays.find(
    ([, name]) => name.test(bare) || name.test(before.trimEnd()) || name.test(bare.replace(/\.$/, "")),
  )
  return found ? found[0] : null
}

const clock =
  /^(?:T|[\s,;–—-]{0,4}(?:(?:at|@|um|ab|from|von)\s{0,2})?)(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?(?:\s?[-–]\s?(?<end>\d{1,2})(?:[:.]\d\d)?)?\s?(?<half>[ap]\.?m\b|uhr\b)?/i

/** `19:00` out of what stands after a day: "at 7pm", "7-9 pm", "um 19 Uhr", "T19:00". A bare number is no time. */
function timeAfter(rest: string): string | undefined {
  const { hour = "", minute, end, half = "" } = clock.exec(rest)?.groups ?? {}
  if (!hour || (!minute && !half)) return undefined
  let hours = Number(hour)
  if (/^[ap]/i.test(half)) {
    if (hours < 1 || hours > 12 || Number(end) === 12) return undefined
    // "11-1 pm" begins before noon, "7-9 pm" does not.
    const isPm = /^p/i.test(half) && (end === undefined || hours % 12 <= Number(end) % 12)
    hours = (hours % 12) + (isPm ? 12 : 0)
  }
  if (hours > 23 || Number(minute ?? 0) > 59) return undefined
  return `${String(hours).padStart(2, "0")}:${minute ?? "00"}`
}
