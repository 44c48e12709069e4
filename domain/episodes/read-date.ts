const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const zones: Record<string, number> = {
  ...{ ut: 0, utc: 0, gmt: 0, z: 0, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360 },
  ...{ pst: -480, pdt: -420, cet: 60, cest: 120, bst: 60 },
}
const mailDate =
  /^(?:[a-z]+,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(\(?[a-z]{1,4}\)?|[+-]\d{2}:?\d{2})?(?:\s*\([^)]*\))?$/i
const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(?:[t\s](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * The instant of a feed's date: RFC 822 and 2822 with the liberties that generators take (no weekday or a wrong one,
 * long month names, no seconds, two digits of a year, zone names), or ISO 8601. Without a zone it is UTC. Null: it
 * cannot be read, there is no such day, or it is before there were podcasts.
 */
export function readDate(text: string): Date | null {
  const typed = text.slice(0, 100).trim().replace(/\s+/g, " ")
  const mail = mailDate.exec(typed)
  if (mail) {
    const [, day = "", month = "", year = "", ...rest] = mail
    const at = months.indexOf(month.slice(0, 3).toLowerCase())
    return instant(fullYear(year), at, Number(day), rest)
  }
  const iso = isoDate.exec(typed)
  if (!iso) return null
  const [, year = "", month = "", day = "", ...rest] = iso
  return instant(Number(year), Number(month) - 1, Number(day), rest)
}

// RFC 2822, 4.3: two digits to 49 are of this century.
const fullYear = (text: string) =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900)

function instant(year: number, month: number, day: number, rest: (string | undefined)[]): Date | null {
  const [hour = 0, minute = 0, second = 0] = rest.slice(0, 3).map((part) => Number(part ?? 0))
  const back = offsetOf(rest[3])
  if (
    month < 0 ||
    month > 11 ||
    year < 1990 ||
    year > 2100 ||
    hour > 23 ||
    minute > 59 ||
    second > 60 ||
    back === null
  )
    return null
  const at = new Date(Date.UTC(year, month, day, hour, minute, Math.min(second, 59)))
  return at.getUTCDate() === day && at.getUTCMonth() === month ? new Date(at.getTime() - back * 60_000) : null
}

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return 0
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (match) return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
  return zones[zone.replace(/[()]/g, "").toLowerCase()] ?? null
}
