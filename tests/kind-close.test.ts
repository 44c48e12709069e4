import { expect, test } from "vitest"
import type { Editor, Pitcher } from "@/domain/actors/actor"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { callGuestsLast } from "@/domain/invitations/call-guests-last"
import { declineInvitation } from "@/domain/invitations/decline-invitation"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { proposeTime } from "@/domain/invitations/propose-time"
import { deliverMail } from "@/domain/outbox/deliver-mail"
import { retryMail } from "@/domain/outbox/retry-mail"
import { answerQuestion } from "@/domain/pitches/answer-question"
import { callPitchersLast } from "@/domain/pitches/call-pitchers-last"
import { closeForSilence } from "@/domain/pitches/close-for-silence"
import { editPitch } from "@/domain/pitches/edit-pitch"
import { pitcherPage } from "@/domain/pitches/pitcher-page"
import { writeMessage } from "@/domain/pitches/write-message"
import { db } from "@/lib/db"
import { clock, guestOf, makeEpisode, versionOf } from "./factories"
import { makeTold } from "./moves"
import { ownerSql } from "./owner-sql"

// A kind close is never sent to somebody who answered: each way in which an answer can arrive, at each moment around the
// last call and the close, for a question and for an invitation.

type Told = {
  editor: Editor
  pitcher: Pitcher
  pitchId: string
  invitationId: string
}
type Waiting = {
  outcome: "asked" | "invited"
  kind: string
  /** Days after which the last call is due, and after which the time is up. */
  days: [call: number, close: number]
  call: () => Promise<number>
  close: (one: Told) => Promise<{ ok: boolean; reason?: string }>
  isClosed: (one: Told) => Promise<boolean>
  answers: Record<string, (one: Told) => Promise<{ ok: boolean }>>
}

const question: Waiting = {
  outcome: "asked",
  kind: "pitch-last-call",
  days: [8, 11],
  call: () => callPitchersLast(clock),
  close: async ({ editor, pitchId }) =>
    closeForSilence(editor, { pitchId, version: await versionOf(pitchId) }),
  isClosed: async ({ pitchId }) =>
    (await db.decision.count({ where: { pitchId, outcome: "lapsed", undoneAt: null } })) > 0,
  answers: {
    "on their page": ({ pitcher, pitchId }) => answerQuestion(pitcher, { pitchId, answer: "Sam." }),
    "by mail, pasted": ({ editor, pitchId }) => answerQuestion(editor, { pitchId, answer: "Sam." }),
    "as a message": ({ pitcher }) => writeMessage(pitcher, "More tomorrow."),
    "by an edit": async ({ pitcher }) => {
      const { words, changes } = await pitcherPage(pitcher)
      return editPitch(pitcher, { ...words, brings: "Ten seats", changes })
    },
  },
}

const invitation: Waiting = {
  outcome: "invited",
  kind: "invitation-last-call",
  days: [8, 15],
  call: () => callGuestsLast(clock),
  close: ({ editor, invitationId }) => lapseInvitation(editor, { invitationId }),
  isClosed: async ({ invitationId }) =>
    (await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })).state === "lapsed",
  answers: {
    // A seat of their own, so that of many who say yes at once none is refused.
    "with a yes": async ({ invitationId }) => {
      const { seatIds } = await makeEpisode({ inDays: 60 })
      return acceptInvitation(await guestOf(invitationId), { invitationId, seatId: seatIds[0] ?? "" })
    },
    "with another time": async ({ invitationId }) =>
      proposeTime(await guestOf(invitationId), { invitationId, words: "In March." }),
    "with a no": async ({ invitationId }) =>
      declineInvitation(await guestOf(invitationId), { askAgainIn: "6 months" }),
    "by mail, pasted": ({ editor, invitationId }) =>
      proposeTime(editor, { invitationId, words: "Let me ask my boss." }),
    "as a message about the pitch": ({ pitcher }) => writeMessage(pitcher, "Gladly, but when?"),
  },
}

/** Sent so long ago, in place of a clock that would make everybody else's time pass too. */
const sentDaysAgo = ({ pitchId }: Told, days: number) =>
  ownerSql.query(
    `update mails set accepted_at = clock_now() - make_interval(days => $2)
     where pitch_id = $1 and kind in ('pitch-question', 'pitch-invited')`,
    [pitchId, days],
  )

const lastCalls = ({ pitchId, invitationId }: Told, kind: string) =>
  db.mail.findMany({ where: { kind, OR: [{ pitchId }, ...(invitationId ? [{ invitationId }] : [])] } })

const setLastCall = ({ pitchId, invitationId }: Told, kind: string, to: string) =>
  ownerSql.query(`update mails set ${to} where kind = $2 and (pitch_id = $1 or invitation_id::text = $3)`, [
    pitchId,
    kind,
    invitationId,
  ])
const inHand = "state = 'sending', attempts = 1, leased_until = now() + interval '1 minute'"
const triedInVain = "state = 'waiting', leased_until = null, not_before = clock_now()"

for (const waiting of [question, invitation]) {
  const { kind, days, outcome } = waiting
  const make = async (daysAgo: number) => {
    const one = await makeTold(outcome)
    await sentDaysAgo(one, daysAgo)
    return one
  }
  const called = async () => {
    const one = await make(days[0])
    await waiting.call()
    expect(await lastCalls(one, kind)).toMatchObject([{ state: "waiting" }])
    return one
  }
  const expectNoClose = async (one: Told) => {
    await sentDaysAgo(one, days[1])
    await waiting.call()
    expect(await waiting.close(one)).toMatchObject({ ok: false, reason: "not-silent" })
    expect(await waiting.isClosed(one)).toBe(false)
  }
  const expectNoCall = async (one: Told) => {
    // Nobody listens where the tests deliver: what was tried shows in the count of its tries.
    while ((await deliverMail(clock)) > 0);
    const [call, ...more] = await lastCalls(one, kind)
    expect(more).toEqual([])
    expect([undefined, "cancelled"]).toContain(call?.state)
    return call
  }

  for (const [way, answer] of Object.entries(waiting.answers)) {
    const it = `${outcome} and answered ${way}`

    test(`writes no last call and closes nothing: ${it} before the call`, async () => {
      const one = await make(1)
      expect(await answer(one)).toMatchObject({ ok: true })
      await sentDaysAgo(one, days[0])
      await waiting.call()
      expect(await expectNoCall(one)).toBeUndefined()
      await expectNoClose(one)
    })

    test(`takes a written last call back: ${it} before it left`, async () => {
      const one = await called()
      expect(await answer(one)).toMatchObject({ ok: true })
      expect(await expectNoCall(one)).toMatchObject({ attempts: 0 })
      await expectNoClose(one)
    })

    test(`tries a last call no second time: ${it} while it is in a worker's hand, or between two tries`, async () => {
      const one = await called()
      await setLastCall(one, kind, inHand)
      expect(await answer(one)).toMatchObject({ ok: true })
      await setLastCall(one, kind, triedInVain)
      expect(await expectNoCall(one)).toMatchObject({ attempts: 1 })
      const other = await called()
      await setLastCall(other, kind, inHand)
      await setLastCall(other, kind, triedInVain)
      await answer(other)
      expect(await expectNoCall(other)).toMatchObject({ attempts: 1 })
      await expectNoClose(one)
    })

    test(`closes nothing: ${it} after the last call was sent`, async () => {
      const one = await called()
      await setLastCall(one, kind, inHand)
      await setLastCall(one, kind, "state = 'accepted', leased_until = null, accepted_at = clock_now()")
      await answer(one)
      expect(await lastCalls(one, kind)).toMatchObject([{ state: "accepted" }])
      await expectNoClose(one)
    })

    test(`lets nobody send a failed last call again: ${it}`, async () => {
      const one = await called()
      await setLastCall(one, kind, inHand)
      await setLastCall(one, kind, "state = 'failed', leased_until = null")
      await answer(one)
      const [call] = await lastCalls(one, kind)
      expect(await retryMail(one.editor, { mailId: call?.id ?? "" })).toMatchObject({ reason: "not-waiting" })
    })

    test(`ends without a last call that waits: ${it} in the moment in which it is written`, async () => {
      // Take the lock out of callOne, of both files that have one, to see a call that is written after the answer.
      const all = await Promise.all(Array.from({ length: 4 }, () => make(days[0])))
      await Promise.all([waiting.call(), ...all.map(answer), waiting.call()])
      for (const one of all) await expectNoCall(one)
    })

    test(`closes or hears them, and hears them after all: ${it} in the moment of the close`, async () => {
      // Take `for update` out of lockedWait, or `state = 'asked'` out of close-for-silence.ts, to see an answer closed over.
      const all = await Promise.all(Array.from({ length: 4 }, () => make(days[1])))
      await Promise.all(
        all.map(async (one) => {
          const [close, heard] = await Promise.all([waiting.close(one), answer(one)])
          expect(close.ok || heard.ok).toBe(true)
          const isClosed = await waiting.isClosed(one)
          if (!close.ok) expect(isClosed).toBe(false)
          const { isOurTurn } = await db.pitch.findUniqueOrThrow({ where: { id: one.pitchId } })
          if (close.ok && heard.ok) expect(isOurTurn || !isClosed).toBe(true)
        }),
      )
    })
  }
}
