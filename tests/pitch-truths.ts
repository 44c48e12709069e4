import { expect } from "vitest"
import { labelOf } from "@/domain/pitches/pitch"
import { pitcherPage } from "@/domain/pitches/pitcher-page"
import { db } from "@/lib/db"
import type { Standing } from "./standings"

const told = ["accepted", "failed", "bounced"]

/** What must hold of a pitch at every moment, wherever it stands and whatever was pressed. */
export async function expectTruths({ pitchId, pitcher }: Standing) {
  const row = await db.pitch.findUniqueOrThrow({
    where: { id: pitchId },
    include: {
      decisions: { include: { mail: true, correctionMail: true, invitation: true } },
      questions: { include: { mail: true, lastCallMail: true } },
      proposedEvents: { include: { event: true } },
    },
  })
  const inForce = row.decisions.filter((one) => !one.undoneAt && !one.supersededAt)
  const [decision] = inForce
  const open = row.questions.filter((one) => !one.answeredAt && !one.closedAt)
  expect(inForce.length).toBeLessThanOrEqual(1)
  expect(open.length).toBe(row.state === "asked" ? 1 : 0)
  expect(row.state === "closed").toBe((decision !== undefined) !== (row.withdrawnAt !== null))
  for (const one of row.decisions) {
    // Undone means that nobody was ever told, and superseded that nobody will be told any more.
    if (one.undoneAt) expect(one.mail?.state ?? "cancelled").toBe("cancelled")
    if (one.supersededAt && one.mail) expect([...told, "cancelled", "sending"]).toContain(one.mail.state)
    if (one === decision && one.mail && !row.forgottenAt) expect(one.mail.state).not.toBe("cancelled")
    if (one.invitation && (one.undoneAt || one.supersededAt)) expect(one.invitation.state).not.toBe("open")
    if (one.correctionMail?.state === "waiting") expect(one.supersededAt).not.toBeNull()
  }
  for (const one of row.questions) {
    if (open.includes(one)) expect(one.mail?.state).not.toBe("cancelled")
    else for (const mail of [one.mail, one.lastCallMail]) expect(mail?.state).not.toBe("waiting")
  }
  for (const { event } of row.proposedEvents) if (event) expect(decision?.outcome).toBe("approved")
  if (row.state === "asked" && row.isOurTurn) {
    for (const one of open) expect(one.lastCallMail?.state).not.toBe("waiting")
  }
  await expectUntoldIsUnread({ pitcher, isTold: told.includes(decision?.mail?.state ?? "") })
}

/** The page names no outcome whose mail was not handed over, but for what no mail tells. */
async function expectUntoldIsUnread({ pitcher, isTold }: Pick<Standing, "pitcher"> & { isTold: boolean }) {
  const page = await pitcherPage(pitcher)
  if (page.listed.length > 0 || isTold || page.isWithdrawn) return
  const outcomes = await db.decision.findMany({
    where: { pitchId: pitcher.pitchId, mail: { state: { in: ["accepted", "failed", "bounced"] } } },
  })
  const known = [...outcomes.map(({ outcome }) => outcome), "lapsed", "spam", null]
  expect(known, labelOf(page)).toContain(page.outcome)
}
