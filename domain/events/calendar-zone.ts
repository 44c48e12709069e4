import { tzlib_get_ical_block } from "timezones-ical-library"

/**
 * The zone as ical-generator writes it, with its VTIMEZONE. The library knows an alias under its newer name, and a
 * TZID that no VTIMEZONE defines is read as the reader's own time. Null for UTC, whose times end in Z.
 */
export function calendarZone(zone: string) {
  if (/^(Etc\/)?(UTC|GMT|UCT|Zulu|Universal)$/.test(zone)) return null
  const generator = (name: string) =>
    (tzlib_get_ical_block(name)[0] ?? "").replace(/^TZID:.*$/m, `TZID:${name}`)
  return { name: zone, generator }
}
