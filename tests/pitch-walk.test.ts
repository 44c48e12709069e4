import fc from "fast-check"
import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { makeEditor } from "./factories"
import { expectTruths } from "./pitch-truths"
import { type VerbName, verbs } from "./pitch-verbs"
import { bounce, longAgo, makeAt, type Standing, tell } from "./standings"

// Two editors, an admin, the pitcher, the worker and the time do whatever they like, up to three of them at once. What
// must hold of a pitch holds after each step, and the log has one entry for each change that was made.

const chances = { "their mail arrives": tell, "our mail comes back": bounce, "days pass": longAgo }
const names = [...(Object.keys(verbs) as VerbName[]), ...(Object.keys(chances) as (keyof typeof chances)[])]
const walks = fc.array(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), {
  minLength: 4,
  maxLength: 10,
})

const act = (name: (typeof names)[number], one: Standing) =>
  name in chances ? chances[name as keyof typeof chances](one) : verbs[name as VerbName](one)

/** Those that disturb nobody who decides leave the version as it is. */
const quiet = ["pitch.submitted", "pitch.noted", "pitch.link-resent"]

async function expectWholeLog({ pitchId }: Standing) {
  const { version } = await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })
  const entries = await db.auditEntry.count({ where: { subjectId: pitchId, action: { notIn: quiet } } })
  expect(entries).toBe(version - 1)
}

test("keeps every truth and every entry, wherever a walk of all verbs leads", async () => {
  const other = await makeEditor()
  await fc.assert(
    fc.asyncProperty(walks, fc.constantFrom("unconfirmed", "queued"), async (walk, place) => {
      const one = await makeAt(place)
      for (const step of walk) {
        await Promise.all(step.map((name, index) => act(name, index % 2 ? { ...one, editor: other } : one)))
        await expectTruths(one)
      }
      await tell(one)
      await expectTruths(one)
      await expectWholeLog(one)
    }),
    { numRuns: 20 },
  )
}, 300_000)
