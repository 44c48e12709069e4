import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { countQueries } from "@/tests/count-queries"
import {
  handOver,
  makeBroughtPitch,
  makeEditor,
  makeMember,
  makeQueuedPitch,
  moveClock,
  versionOf,
} from "@/tests/factories"
import { approvePitch } from "./approve-pitch"
import { askPitcher } from "./ask-pitcher"
import { declinePitch } from "./decline-pitch"
import { countNeeds, listQueue, type Need } from "./list-queue"
import { snoozePitch } from "./snooze-pitch"
import { writeMessage } from "./write-message"

const editor = await makeEditor()

async function approve(pitchId: string) {
  const events = await db.proposedEvent.findMany({ where: { pitchId } })
  const approved = await approvePitch(editor, {
    pitchId,
    version: await versionOf(pitchId),
    eventIds: events.map((one) => one.id),
    audienceValue: "After this, our people can mend a radio.",
    involvementKind: "speaking",
    involvementMemberId: await makeMember(),
    involvementSentence: "One of us holds the iron.",
    words: "",
  })
  if (!approved.ok) throw new Error(approved.reason)
}

const ask = (pitch: { pitchId: string; version: number }) =>
  askPitcher(editor, { ...pitch, question: "Who of us is in it?" })

async function comeBack(pitchId: string) {
  const mail = await db.mail.findFirstOrThrow({
    where: { pitchId, state: "waiting", NOT: { kind: "pitch-confirm" } },
  })
  await db.$executeRaw`update mails set state = 'sending', attempts = 1, leased_until = now() where id = ${mail.id}::uuid`
  await db.$executeRaw`update mails set state = 'bounced', leased_until = null where id = ${mail.id}::uuid`
}

/** One pitch for each need there is, made in an order that is not the queue's. */
async function oneOfEach(): Promise<Record<string, string>> {
  const silent = await makeQueuedPitch()
  await ask(silent)
  await handOver(silent)
  const notLive = await makeQueuedPitch()
  await approve(notLive.pitchId)
  const late = await makeQueuedPitch()
  await moveClock("11 days")
  const [asked, preparing, ours, written, bounced, bouncedNo] = [
    await makeQueuedPitch(),
    await makeQueuedPitch(),
    await makeQueuedPitch(),
    await makeQueuedPitch(),
    await makeQueuedPitch(),
    await makeQueuedPitch(),
  ]
  await ask(asked)
  await approve(preparing.pitchId)
  await declinePitch(editor, { ...written, reason: "topic", words: "", wayBack: "" })
  await writeMessage(written.pitcher, "The date has moved.")
  await ask(bounced)
  await comeBack(bounced.pitchId)
  await declinePitch(editor, { ...bouncedNo, reason: "topic", words: "", wayBack: "" })
  await comeBack(bouncedNo.pitchId)
  // It wrote to us as well: what came back is said first, and once.
  await writeMessage(bouncedNo.pitcher, "Are you there?")
  const asleep = await makeQueuedPitch()
  await snoozePitch(editor, { ...asleep, until: "week" })
  return Object.fromEntries(
    Object.entries({
      silent,
      notLive,
      late,
      asked,
      preparing,
      ours,
      written,
      bounced,
      bouncedNo,
      asleep,
    }).map(([name, { pitchId }]) => [pitchId, name]),
  )
}

test("reads by need, then by age, each pitch once, page after page", async () => {
  const names = await oneOfEach()
  const walked: { name: string | undefined; why: Need }[] = []
  let after: string | null = ""
  while (after !== null) {
    const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(editor, { after, limit: 2 })
    walked.push(...page.rows.map(({ id, why }) => ({ name: names[id], why })))
    expect(page.rows.length).toBeLessThanOrEqual(2)
    after = page.next
  }
  expect(walked).toEqual([
    { name: "late", why: "promise-broken" },
    { name: "bounced", why: "bounced" },
    { name: "bouncedNo", why: "bounced" },
    { name: "notLive", why: "not-live" },
    { name: "ours", why: "our-turn" },
    { name: "written", why: "our-turn" },
    { name: "silent", why: "silent" },
    { name: "preparing", why: "preparing" },
    { name: "asked", why: "waiting-for-them" },
  ])
  expect(await countNeeds(editor)).toEqual({ waiting: 7, late: 1 })
  const whole = await listQueue(editor)
  expect(whole.rows.map(({ id }) => names[id])).toEqual(walked.map(({ name }) => name))
  expect(whole.next).toBeNull()
})

test("begins anew at a place that it does not know", async () => {
  const [first] = (await listQueue(editor)).rows
  for (const after of ["nonsense", "9~x~y", "0~2026-13-45T99:00:00~not-a-key", `3~${"9".repeat(500)}~`])
    expect((await listQueue(editor, { after })).rows[0]).toEqual(first)
})

test("asks the database as often for thirty rows as for three", async () => {
  const few = await countQueries(() => listQueue(editor, { limit: 3 }))
  expect(few).toBeGreaterThan(3)
  for (let more = 0; more < 27; more++) await makeQueuedPitch()
  expect(await countQueries(() => listQueue(editor))).toBe(few)
})

test("says of whoever only mailed how their mail begins", async () => {
  const { pitchId } = await makeBroughtPitch({ words: "How do I get these listed on your website?" })
  const row = (await listQueue(editor, { limit: 200 })).rows.find(({ id }) => id === pitchId)
  expect(row?.says).toBe("How do I get these listed on your website?")
})
