import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { ownerSql } from "./owner-sql"
import { expectTruths } from "./pitch-truths"
import { type VerbName, verbs } from "./pitch-verbs"
import { makeAt, type Standing, standings } from "./standings"

// The machine of a pitch as one table: every verb from every place where a pitch can stand. Where the table lets it, it
// does what its row says and nothing else; everywhere else it gives the named refusal, and no row of any table changes.

type Place = string
type Row = {
  /** Entries in the log, in any order. A move that gives none changes nothing that is told. */
  entries: string[]
  /** New mails to the pitcher by kind; `held: ` before those that can be undone. */
  mails?: string[]
  /** What waited and does not any more. */
  drops?: Place[]
  /** The version stays: a note, a lost link and a listing disturb nobody who is deciding. */
  isQuiet?: true
  from: Place[]
  /** Why not, from everywhere else; a place that is not named has the last word. */
  refuses: [reason: string, ...places: Place[]][]
}

const sleeping = ["queued", "queued, asleep", "looked again", "reopened"]
const corrected = ["decline reversed, held", "approval reversed, held", "lapse reversed, held"]
const ours = [...sleeping, "answered twice", "decline reversed, told", ...corrected]
const asked = [
  "asked, held",
  "asked, told",
  "asked, bounced",
  "asked, silent",
  "asked, silent, but they wrote",
]
const open = [...ours, ...asked]
const listed = ["listed, its mail not gone", "listed, told"]
const anew = "decline reversed, then approved, both held"
const held = ["approved, held", "declined, held", "invited, held", "duplicate, held", anew]
const told = [
  "approved, told",
  "declined, told",
  "declined, bounced",
  "declined again",
  "invited, told",
  "duplicate, told",
]
const over = [
  "declined, told",
  "declined, bounced",
  "declined again",
  "lapsed",
  "put away",
  "put away unconfirmed",
]
const withdrawn = ["withdrawn", "withdrawn unconfirmed"]
const everywhere = Object.keys(standings)
const except = (...places: Place[]) => everywhere.filter((place) => !places.includes(place))

/** Where nothing happens and nothing is refused: pressed twice, it was done by the first press. */
const idle = "nothing, and says so"
const late = "changed-meanwhile"
const decides = (entries: string[], mails: string[]): Row => ({
  entries,
  mails,
  from: open,
  drops: ["asked, held"],
  refuses: [[late]],
})

const table: Record<VerbName, Row> = {
  confirm: { entries: ["pitch.confirmed"], from: ["unconfirmed"], refuses: [[idle]] },
  approve: decides(["event.drafted", "pitch.approved"], ["held: pitch-approved"]),
  decline: decides(["pitch.declined"], ["held: pitch-declined"]),
  invite: decides(["invitation.prepared", "pitch.invited"], ["held: pitch-invited"]),
  duplicate: decides(["pitch.duplicate"], ["held: pitch-duplicate"]),
  "put away": { ...decides(["pitch.spam"], []), from: [...open, "unconfirmed"] },
  ask: {
    entries: ["pitch.asked"],
    mails: ["held: pitch-question"],
    from: ours.filter((place) => place !== "answered twice"),
    refuses: [["two-rounds", "answered twice"], [late]],
  },
  undo: {
    entries: ["pitch.undone"],
    from: [...held, ...corrected, "asked, held", "put away", "put away unconfirmed"],
    drops: [...held, ...corrected, "asked, held"],
    refuses: [
      ["already-leaving", ...told, ...asked, "listed, told", "booked"],
      ["already-public", "listed, its mail not gone"],
      ["nothing-to-undo"],
    ],
  },
  reverse: {
    entries: ["pitch.reversed"],
    mails: ["held: pitch-correction"],
    from: [...told, "lapsed"],
    refuses: [
      ["not-told-yet", ...held, "listed, its mail not gone"],
      ["already-public", "listed, told"],
      ["already-booked", "booked"],
      ["nothing-to-reverse"],
    ],
  },
  "reverse, no admin": { entries: [], from: [], refuses: [["not-allowed"]] },
  publish: {
    entries: ["event.published"],
    from: ["approved, held", "approved, told", anew],
    isQuiet: true,
    refuses: [["not-found"]],
  },
  snooze: { entries: ["pitch.snoozed"], from: open, refuses: [[late]] },
  wake: { entries: ["pitch.woken"], from: ["queued, asleep"], refuses: [["not-asleep"]] },
  judge: { entries: ["pitch.judged"], from: open, refuses: [[late]] },
  note: { entries: ["pitch.noted"], from: except("forgotten"), isQuiet: true, refuses: [["forgotten"]] },
  "close for silence": { entries: ["pitch.lapsed"], from: ["asked, silent"], refuses: [["not-silent"]] },
  "paste an answer": {
    entries: ["pitch.answered"],
    from: asked,
    drops: ["asked, held"],
    refuses: [["no-question"]],
  },
  answer: {
    entries: ["pitch.answered"],
    from: asked.filter((place) => place !== "asked, held"),
    refuses: [["no-question"]],
  },
  edit: { entries: ["pitch.edited"], from: open, refuses: [[late]] },
  message: { entries: ["pitch.message"], from: except("forgotten"), refuses: [["forgotten"]] },
  withdraw: {
    entries: ["pitch.withdrawn"],
    from: except(...over, ...listed, ...withdrawn, "booked", "forgotten"),
    drops: [...held, ...corrected, "asked, held"],
    refuses: [
      ["already-closed", ...over],
      ["already-listed", ...listed],
      ["already-booked", "booked"],
      ["already-withdrawn"],
    ],
  },
  reopen: {
    entries: ["pitch.reopened"],
    from: ["lapsed", "withdrawn", "lapse reversed, held"],
    drops: ["lapse reversed, held"],
    refuses: [["too-late"]],
  },
  "look again": {
    entries: ["pitch.looked-again"],
    from: ["declined, told", "declined, bounced", "decline reversed, held"],
    drops: ["decline reversed, held"],
    refuses: [["no-way-back"]],
  },
  forget: {
    entries: ["pitch.forgotten"],
    from: except(...listed, "booked", "forgotten"),
    drops: [...held, ...corrected, "asked, held"],
    refuses: [["already-listed", ...listed], ["already-booked", "booked"], [idle]],
  },
  "resend the link": {
    entries: ["pitch.link-resent"],
    mails: ["pitch-link"],
    from: except("forgotten"),
    isQuiet: true,
    refuses: [[idle]],
  },
}

const refusalFrom = ({ refuses }: Row, place: Place) =>
  refuses.find(([, ...places]) => places.length === 0 || places.includes(place))?.[0] ?? "no row for it"

/** What is written beside the row's own: forgetting what is open takes it back first. */
function alsoWritten(verb: VerbName, place: Place): string[] {
  const isOver = [...over, ...withdrawn, "duplicate, told"].includes(place)
  return verb === "forget" && !isOver ? ["pitch.withdrawn"] : []
}
function alsoMailed(verb: VerbName, place: Place): string[] {
  return verb === "publish" && place === "approved, told" ? ["pitch-listed"] : []
}

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

const mailsOf = (pitchId: string) => db.mail.findMany({ where: { pitchId }, orderBy: { id: "asc" } })
/** Ids grow, so that what was written since is what comes after the latest. */
const latestEntry = async () => (await db.auditEntry.findFirst({ orderBy: { id: "desc" } }))?.id ?? ""
const entriesSince = async (id: string) =>
  (await db.auditEntry.findMany({ where: { id: { gt: id } } })).map(({ action }) => action)

async function expectMove(verb: VerbName, place: Place, one: Standing) {
  const row = table[verb]
  const [mailsBefore, latest] = [await mailsOf(one.pitchId), await latestEntry()]
  const { version } = await db.pitch.findUniqueOrThrow({ where: { id: one.pitchId } })
  expect(await verbs[verb](one)).toMatchObject({ ok: true })
  const written = [...row.entries, ...alsoWritten(verb, place)]
  expect((await entriesSince(latest)).sort()).toEqual(written.sort())
  const after = await db.pitch.findUniqueOrThrow({ where: { id: one.pitchId } })
  if (row.isQuiet) expect(after.version).toBe(version)
  else expect(after.version).toBeGreaterThan(version)
  const mails = await mailsOf(one.pitchId)
  const made = mails.filter(({ id }) => !mailsBefore.some((mail) => mail.id === id))
  expect(made.map(({ kind, isHeld }) => (isHeld ? `held: ${kind}` : kind))).toEqual([
    ...(row.mails ?? []),
    ...alsoMailed(verb, place),
  ])
  for (const mail of made) expect(mail).toMatchObject({ toEmail: one.email, state: "waiting" })
  const moved = mailsBefore.filter(({ id, state }) => mails.find((mail) => mail.id === id)?.state !== state)
  // An undo undoes the latest alone; who goes needs neither of two mails.
  const dropped = place === anew && verb !== "undo" ? 2 : 1
  expect(moved.length).toBe(row.drops?.includes(place) ? dropped : 0)
  for (const { id } of moved) expect(mails.find((mail) => mail.id === id)?.state).toBe("cancelled")
  await expectTruths(one)
}

const names = Object.keys(verbs) as VerbName[]

for (const place of everywhere) {
  test(`refuses by name, and changes nothing, what may not happen to a pitch that is ${place}`, async () => {
    const one = await makeAt(place)
    await expectTruths(one)
    const before = await everything()
    for (const verb of names.filter((name) => !table[name].from.includes(place))) {
      const wanted = refusalFrom(table[verb], place)
      const result = await verbs[verb](one)
      expect(result, verb).toMatchObject(wanted === idle ? { ok: true } : { ok: false, reason: wanted })
      expect(await everything(), verb).toEqual(before)
    }
  })
}

for (const place of everywhere) {
  for (const verb of names.filter((name) => table[name].from.includes(place))) {
    test(`moves a pitch that is ${place}, with one entry and the right mails: ${verb}`, async () => {
      await expectMove(verb, place, await makeAt(place))
    })
  }
}
