import { expect, test } from "vitest"
import { db } from "@/lib/db"
import type { Result } from "@/lib/result"
import { makeEditor, versionOf } from "./factories"
import { decisions, type Outcome } from "./moves"
import { expectTruths } from "./pitch-truths"
import { verbs } from "./pitch-verbs"
import { makeAt, type Standing } from "./standings"

// Two people at once, through real transactions, four pitches in a wave: who wins is counted, who loses is told by whom,
// the log is complete and the mails are right. How undo and the hand-over of a mail meet is in decide-pitch.test.ts, how
// an answer and a close meet in kind-close.test.ts, two admins who reverse in reverse-decision.test.ts.

const outcomes = Object.keys(decisions) as Outcome[]
const mailOf: Record<Outcome, string[]> = {
  approved: ["pitch-approved"],
  declined: ["pitch-declined"],
  invited: ["pitch-invited"],
  duplicate: ["pitch-duplicate"],
  asked: ["pitch-question"],
  spam: [],
}

async function makeNamed(name: string) {
  const editor = await makeEditor()
  await db.member.update({ where: { id: editor.memberId }, data: { name } })
  return editor
}
const [ada, ben] = [await makeNamed("Ada"), await makeNamed("Ben")]

const waitingKinds = async ({ pitchId }: Standing) =>
  (await db.mail.findMany({ where: { pitchId, state: "waiting" }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  )
const entries = ({ pitchId }: Standing, action: string) =>
  db.auditEntry.count({ where: { subjectId: pitchId, action } })

type Move = (one: Standing) => Promise<Result<unknown>>

const deciding =
  (outcome: Outcome): Move =>
  async (one) =>
    decisions[outcome](ada, { pitchId: one.pitchId, version: await versionOf(one.pitchId) }, one.ground)

/** Four pitches that stand there, and both moves on each of them at once; the truths hold of all of them afterwards. */
async function meet(
  place: string,
  first: Move,
  second: Move,
  expected: (met: { one: Standing; first: Result<unknown>; second: Result<unknown> }) => unknown,
) {
  const all = await Promise.all(Array.from({ length: 4 }, () => makeAt(place)))
  await Promise.all(
    all.map(async (one) => {
      const [a, b] = await Promise.all([first(one), second(one)])
      await expectTruths(one)
      await expected({ one, first: a, second: b })
    }),
  )
}

for (const [index, one] of outcomes.entries()) {
  for (const other of outcomes.slice(index)) {
    test(`lets one of two editors win: ${one} against ${other}`, async () => {
      // Take `version` and `state` out of the guards' `where` (decide-pitch, ask-pitcher, put-away-pitch) to see two win.
      const at = async (pitch: Standing) => ({
        pitchId: pitch.pitchId,
        version: await versionOf(pitch.pitchId),
      })
      const all = await Promise.all(Array.from({ length: 4 }, () => makeAt("queued")))
      const grounds = await Promise.all(all.map(async (pitch) => ({ pitch, on: await at(pitch) })))
      await Promise.all(
        grounds.map(async ({ pitch, on }) => {
          const [a, b] = await Promise.all([
            decisions[one](ada, on, pitch.ground),
            decisions[other](ben, on, pitch.ground),
          ])
          expect([a.ok, b.ok].filter(Boolean)).toHaveLength(1)
          const [by, won] = a.ok ? ["Ada", one] : ["Ben", other]
          expect(a.ok ? b : a).toMatchObject({ reason: "changed-meanwhile", about: { by, what: won } })
          expect(await waitingKinds(pitch)).toEqual(mailOf[won as Outcome])
          for (const action of new Set([one, other]))
            expect(await entries(pitch, `pitch.${action}`)).toBe(action === won ? 1 : 0)
          await expectTruths(pitch)
        }),
      )
    })
  }
}

for (const outcome of outcomes) {
  const decide = deciding(outcome)

  test(`never tells a decision about what was withdrawn: withdraw against ${outcome}`, async () => {
    // Take `for update` out of withdraw-pitch.ts to see a decision in force on a withdrawn pitch refused by the database.
    await meet("queued", decide, verbs.withdraw, async ({ one, first, second }) => {
      if (!first.ok)
        expect(first).toMatchObject({
          reason: "changed-meanwhile",
          about: { by: "the pitcher", what: "withdrawn" },
        })
      // Put away, it reads as closed, and is not theirs to take back any more.
      if (!second.ok)
        expect([first.ok, outcome, second]).toMatchObject([true, "spam", { reason: "already-closed" }])
      expect(await waitingKinds(one)).toEqual([])
      expect(await entries(one, "pitch.withdrawn")).toBe(second.ok ? 1 : 0)
      expect(await entries(one, `pitch.${outcome}`)).toBe(first.ok ? 1 : 0)
    })
  })

  test(`loses no message and decides on none unread: message against ${outcome}`, async () => {
    // Take `version` out of write-message.ts to see an editor decide who has not read it.
    await meet("queued", decide, verbs.message, async ({ one, first, second }) => {
      expect(second.ok).toBe(true)
      expect(await db.message.count({ where: { pitchId: one.pitchId } })).toBe(1)
      if (!first.ok)
        expect(first).toMatchObject({
          reason: "changed-meanwhile",
          about: { by: "the pitcher", what: "message" },
        })
      expect((await db.pitch.findUniqueOrThrow({ where: { id: one.pitchId } })).isOurTurn).toBe(true)
      expect(await waitingKinds(one)).toEqual(first.ok ? mailOf[outcome] : [])
    })
  })

  test(`decides on the words that were read: edit against ${outcome}`, async () => {
    // Take `version` out of edit-pitch.ts to see an editor decide on words that they have not read.
    await meet("queued", decide, verbs.edit, async ({ one, first, second }) => {
      if (outcome !== "asked") expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
      if (!first.ok)
        expect(first).toMatchObject({
          reason: "changed-meanwhile",
          about: { by: "the pitcher", what: "edited" },
        })
      expect(await db.revision.count({ where: { pitchId: one.pitchId } })).toBe(second.ok ? 1 : 0)
      expect(await waitingKinds(one)).toEqual(first.ok ? mailOf[outcome] : [])
    })
  })
}

for (const outcome of outcomes.filter((one) => one !== "asked")) {
  test(`answers or decides, and asks nothing any more: answer against ${outcome}`, async () => {
    await meet("asked, told", deciding(outcome), verbs.answer, async ({ one, first, second }) => {
      expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
      if (!first.ok) expect(first).toMatchObject({ about: { by: "the pitcher", what: "answered" } })
      else expect(second).toMatchObject({ reason: "no-question" })
      expect(await waitingKinds(one)).toEqual(first.ok ? mailOf[outcome] : [])
    })
  })
}

test("reverses or publishes, never both", async () => {
  await meet("approved, told", verbs.reverse, verbs.publish, async ({ one, first, second }) => {
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
    expect(await waitingKinds(one)).toEqual([first.ok ? "pitch-correction" : "pitch-listed"])
  })
})

test("reverses and then undoes, or finds that it is too late for an undo", async () => {
  await meet("declined, told", verbs.reverse, verbs.undo, async ({ one, first, second }) => {
    expect(first.ok).toBe(true)
    if (!second.ok) expect(second.reason).toBe("already-leaving")
    expect(await waitingKinds(one)).toEqual(second.ok ? [] : ["pitch-correction"])
  })
})

test("undoes a reversal once", async () => {
  await meet("decline reversed, held", verbs.undo, verbs.undo, async ({ one, first, second }) => {
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
    expect(await entries(one, "pitch.undone")).toBe(1)
    expect(await waitingKinds(one)).toEqual([])
  })
})

test("takes it back or reverses it, and corrects nothing for whoever took it back", async () => {
  await meet("approved, told", verbs.reverse, verbs.withdraw, async ({ one, second }) => {
    expect(second.ok).toBe(true)
    expect(await waitingKinds(one)).toEqual([])
  })
})

test("looks at it again once, whoever opened it first", async () => {
  await meet("declined, told", verbs.reverse, verbs["look again"], async ({ one, second }) => {
    expect(second.ok).toBe(true)
    expect(await waitingKinds(one)).toEqual([])
    expect(await entries(one, "pitch.looked-again")).toBe(1)
  })
})
