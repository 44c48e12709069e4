import { execFileSync, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { type GuestCalendar, guestCalendar, hostCalendar } from "../../domain/invitations/calendar-file"

// A guest's entry in somebody else's program: khal, as Debian has it (apt-get install khal). One entry, moved, then off,
// at the right hour in Berlin, Detroit and Apia on both sides of each change of clocks.

const program = "khal"
const folder = mkdtempSync(join(tmpdir(), "greenroom-entries-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
if (spawnSync(program, ["--version"]).status !== 0)
  throw new Error("khal is not installed here: apt-get install khal")

/** A calendar of somebody in that zone. */
function khalIn(zone: string) {
  const home = mkdtempSync(join(folder, "khal-"))
  mkdirSync(join(home, "calendar"))
  const config = join(home, "config")
  const format = "%Y-%m-%d %H:%M"
  writeFileSync(
    config,
    `[calendars]\n[[guest]]\npath = ${join(home, "calendar")}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n` +
      `longdateformat = %Y-%m-%d\ndatetimeformat = ${format}\nlongdatetimeformat = ${format}\n` +
      `local_timezone = ${zone}\ndefault_timezone = ${zone}\n[sqlite]\npath = ${join(home, "db")}\n`,
  )
  const khal = (...args: string[]) => execFileSync(program, ["-c", config, ...args], { encoding: "utf8" })
  return {
    take(file: string) {
      const path = join(home, "mail.ics")
      writeFileSync(path, file)
      khal("import", "--batch", "-a", "guest", path)
    },
    /** What stands in it, an entry a line: when, and whether it is on. */
    shown: (from: string) =>
      khal("list", from, "21d", "--day-format", "", "--format", "{start-long}|{status}|{title}")
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
  }
}

const seat: GuestCalendar = {
  method: "REQUEST",
  uid: "invitation-1@group.example",
  sequence: 0,
  summary: "Guest on the show",
  organizer: { name: "The group", email: "hello@group.example" },
  attendee: { name: "Dana", email: "dana@outsider.example" },
  recordsLocal: "2027-03-11T19:00",
  zone: "America/Detroit",
  stamp: new Date("2027-02-01T10:00:00Z"),
}

// By hand from the zones' rules: Detroit springs ahead on 14 March 2027, Berlin on the 28th; Apia stays where it is.
test.each([
  ["Europe/Berlin", "2027-03-12 01:00", "2027-03-19 00:00", "2027-03-30 01:00"],
  ["America/Detroit", "2027-03-11 19:00", "2027-03-18 19:00", "2027-03-29 19:00"],
  ["Pacific/Apia", "2027-03-12 13:00", "2027-03-19 12:00", "2027-03-30 12:00"],
])(
  "is one entry that moves across the change of clocks, and then is off, for a guest in %s",
  (zone, first, second, third) => {
    const khal = khalIn(zone)
    const on = (at: string) => [
      expect.stringMatching(new RegExp(`^${at}\\|CONFIRMED\\s*\\|Guest on the show`)),
    ]
    khal.take(guestCalendar(seat))
    expect(khal.shown("2027-03-10")).toEqual(on(first))
    khal.take(guestCalendar({ ...seat, sequence: 1, recordsLocal: "2027-03-18T19:00" }))
    expect(khal.shown("2027-03-10")).toEqual(on(second))
    khal.take(guestCalendar({ ...seat, sequence: 2, recordsLocal: "2027-03-29T19:00" }))
    expect(khal.shown("2027-03-12")).toEqual(on(third))
    khal.take(guestCalendar({ ...seat, sequence: 3, method: "CANCEL", recordsLocal: "2027-03-29T19:00" }))
    // khal keeps what was called off and says so.
    expect(khal.shown("2027-03-12").filter((line) => !line.includes("CANCELLED"))).toEqual([])
    expect(khal.shown("2027-03-12")).toHaveLength(1)
  },
)

test("shows a host every recording, the skipped one as off", () => {
  const khal = khalIn("Europe/Berlin")
  const one = { description: "Dana, said “RAY-es”", sequence: 1, isOff: false, zone: "America/Detroit" }
  khal.take(
    hostCalendar(
      "Recordings",
      [
        { ...one, uid: "recording-1@x", summary: "Show 12: Dana", recordsLocal: "2027-03-11T19:00" },
        { ...one, uid: "recording-2@x", summary: "Show 13", recordsLocal: "2027-03-18T19:00", isOff: true },
      ],
      seat.stamp,
    ),
  )
  expect(khal.shown("2027-03-10")).toEqual([
    expect.stringMatching(/^2027-03-12 01:00\|CONFIRMED\s*\|Show 12: Dana/),
    expect.stringMatching(/^2027-03-19 00:00\|CANCELLED\s*\|Show 13/),
  ])
})
