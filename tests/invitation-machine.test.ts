import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { type Invited, invitationStandings } from "./invitation-standings"
import { type InvitationVerbName, invitationVerbs } from "./invitation-verbs"
import { ownerSql } from "./owner-sql"

// The machine of an invitation as one table: every verb from every place where one can stand. Where the table lets it, it
// does what its row says and nothing else; everywhere else it gives the named refusal, and no row of any table changes.

type Place = string
type Row = {
  entry: string
  /** Where it leads. */
  to: string | ((from: string) => string)
  /** New mails by kind; `held: ` before those that can be undone. */
  mails?: string[]
  /** The version stays: it disturbs nobody who is deciding. */
  isQuiet?: true
  from: Place[]
  refuses: [reason: string, ...places: Place[]][]
}

const open = ["told", "expired", "offered anew, told"]
const proposed = ["proposed", "rested"]
const anew = "offered anew, held"
const seated = ["booked", "booked, moved"]
const ours = "called off by us"
const theirs = "called off by them"
const came = ["recording has begun", "recorded", "did not come"]
const prepared = [...seated, "recording has begun", "recorded", "aired, thanks held"]

const table: Record<InvitationVerbName, Row> = {
  "say yes": {
    entry: "invitation.accepted",
    to: "accepted",
    mails: ["invitation-booked"],
    // A guest of a held one has no link yet; the tests give them one.
    from: ["held", ...open, ...proposed, anew, "lapsed", theirs],
    refuses: [["too-late", "lapsed too long ago"], ["not-open"]],
  },
  "book by hand": {
    entry: "invitation.accepted",
    to: "accepted",
    mails: ["invitation-booked"],
    from: [...open, ...proposed, anew, "lapsed", theirs, ours],
    refuses: [["too-late", "lapsed too long ago"], ["not-open"]],
  },
  "propose another time": {
    entry: "invitation.proposed",
    to: "proposed",
    from: ["held", ...open, ...proposed, anew, "lapsed", "lapsed too long ago", theirs],
    refuses: [["not-open"]],
  },
  "say no": {
    entry: "invitation.declined",
    to: "declined",
    from: ["held", ...open, ...proposed, anew, "lapsed", "lapsed too long ago"],
    refuses: [["not-open"]],
  },
  "change the seat": {
    entry: "invitation.changed",
    to: "accepted",
    mails: ["invitation-moved"],
    from: seated,
    refuses: [["not-booked"]],
  },
  "change it by hand": {
    entry: "invitation.changed",
    to: "accepted",
    mails: ["invitation-moved"],
    from: seated,
    refuses: [["not-booked"]],
  },
  "keep the new time": {
    entry: "invitation.kept",
    to: "accepted",
    from: ["booked, moved"],
    refuses: [["not-moved"]],
  },
  "call it off": {
    entry: "invitation.cancelled",
    to: "cancelled",
    mails: ["invitation-cancelled"],
    from: seated,
    refuses: [["not-booked"]],
  },
  "call it off for them": {
    entry: "invitation.cancelled",
    to: "cancelled",
    mails: ["invitation-cancelled"],
    from: seated,
    refuses: [["not-booked"]],
  },
  "offer other times": {
    entry: "invitation.offered",
    to: "open",
    mails: ["held: invitation-offer"],
    from: [...proposed, theirs, ours],
    refuses: [["not-ours-to-offer"]],
  },
  "take it back": {
    entry: "invitation.taken-back",
    to: "withdrawn",
    mails: ["invitation-taken-back"],
    from: [...open, ...proposed],
    refuses: [["not-ours-to-take"]],
  },
  "let it rest": {
    entry: "invitation.rested",
    to: "proposed",
    from: ["proposed"],
    refuses: [["not-open"]],
  },
  "close for silence": {
    entry: "invitation.lapsed",
    to: "lapsed",
    from: ["expired"],
    refuses: [["not-silent"]],
  },
  "they came": { entry: "invitation.recorded", to: "recorded", from: came, refuses: [["not-yet"]] },
  "they did not come": { entry: "invitation.no-show", to: "no_show", from: came, refuses: [["not-yet"]] },
  undo: {
    entry: "invitation.undone",
    to: (from) => ({ held: "withdrawn", [anew]: "proposed" })[from] ?? "aired",
    from: ["held", anew, "aired, thanks held"],
    refuses: [["already-leaving", ...open], ["nothing-to-undo"]],
  },
  prepare: {
    entry: "invitation.prep-begun",
    to: (from) => stateOf[from] ?? "accepted",
    isQuiet: true,
    from: prepared,
    refuses: [["not-booked"]],
  },
  "agree to the release": {
    entry: "invitation.released",
    to: (from) => stateOf[from] ?? "accepted",
    isQuiet: true,
    from: prepared,
    refuses: [["not-booked"]],
  },
}
const stateOf: Record<Place, string> = { recorded: "recorded", "aired, thanks held": "aired" }

const tables = (
  await ownerSql.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  )
).rows.map(({ name }) => name)
const fingerprint = tables
  .map(
    (name) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from "${name}" t`,
  )
  .join(" union all ")
  .concat(" order by name")
const everything = async () => (await ownerSql.query(fingerprint)).rows

const mailsOf = (invitationId: string) =>
  db.mail.findMany({ where: { invitationId }, orderBy: { id: "asc" } })
const latestEntry = async () => (await db.auditEntry.findFirst({ orderBy: { id: "desc" } }))?.id ?? ""

/** What holds of every invitation, wherever it stands. */
async function expectTruths({ invitationId }: Invited) {
  const one = await db.invitation.findUniqueOrThrow({
    where: { id: invitationId },
    include: { bookings: { where: { endedAt: null } }, lastCallMail: true },
  })
  expect(one.bookings.length).toBe(["accepted", "recorded", "aired"].includes(one.state) ? 1 : 0)
  const calendars = (await mailsOf(invitationId)).flatMap(({ calendar }) => (calendar ? [calendar] : []))
  const sequences = calendars.map((one) =>
    Number((one as { text: string }).text.match(/SEQUENCE:(\d+)/)?.[1]),
  )
  expect(sequences, "each change raises it").toEqual([...new Set(sequences)].sort((a, b) => a - b))
  const uids = calendars.map((one) => (one as { text: string }).text.match(/UID:(.+)/)?.[1])
  expect(new Set(uids).size).toBeLessThan(2)
}

const names = Object.keys(invitationVerbs) as InvitationVerbName[]
const places = Object.keys(invitationStandings)
const makeAt = (place: Place) => (invitationStandings[place] as () => Promise<Invited>)()

for (const place of places) {
  test(`refuses by name, and changes nothing, what may not happen to an invitation that is ${place}`, async () => {
    const one = await makeAt(place)
    await expectTruths(one)
    const before = await everything()
    for (const verb of names.filter((name) => !table[name].from.includes(place))) {
      const row = table[verb].refuses.find(([, ...named]) => named.length === 0 || named.includes(place))
      expect(await invitationVerbs[verb](one), verb).toMatchObject({ ok: false, reason: row?.[0] })
    }
    expect(await everything()).toEqual(before)
  })

  for (const verb of names.filter((name) => table[name].from.includes(place))) {
    test(`moves an invitation that is ${place}, with one entry and the right mails: ${verb}`, async () => {
      const [row, one] = [table[verb], await makeAt(place)]
      const [mailsBefore, latest] = [await mailsOf(one.invitationId), await latestEntry()]
      const before = await db.invitation.findUniqueOrThrow({ where: { id: one.invitationId } })
      expect(await invitationVerbs[verb](one)).toMatchObject({ ok: true })
      const entries = await db.auditEntry.findMany({ where: { id: { gt: latest } } })
      expect(entries.map(({ action }) => action)).toEqual([row.entry])
      const after = await db.invitation.findUniqueOrThrow({ where: { id: one.invitationId } })
      expect(after.state).toBe(typeof row.to === "string" ? row.to : row.to(place))
      if (row.isQuiet) expect(after.version).toBe(before.version)
      else expect(after.version).toBe(before.version + 1)
      const made = (await mailsOf(one.invitationId)).filter(
        ({ id }) => !mailsBefore.some((mail) => mail.id === id),
      )
      expect(made.map(({ kind, isHeld }) => (isHeld ? `held: ${kind}` : kind))).toEqual(row.mails ?? [])
      for (const mail of made) expect(mail).toMatchObject({ toEmail: one.email, state: "waiting" })
      await expectTruths(one)
    })
  }
}
