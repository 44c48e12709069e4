import { expect, test } from "vitest"
import { agoOf, type Invited, invitationStandings, makeInvited } from "@/tests/invitation-standings"
import { ownerSql } from "@/tests/owner-sql"
import { acceptInvitation } from "./accept-invitation"
import { callGuestsLast } from "./call-guests-last"
import { cancelSeat } from "./cancel-seat"
import { countSilence } from "./count-silence"
import { forgetInvitation } from "./forget-invitation"

const at = (place: string) => (invitationStandings[place] as () => Promise<Invited>)()

test("counts each way in which an invitation can end once, and forgets none of them", async () => {
  const { clock, handOver, makeEditor } = await import("@/tests/factories")
  const editor = await makeEditor()
  expect(await countSilence(editor)).toMatchObject({ asked: 0, said: 0, medianDaysToYes: null })
  const [soon, called, late] = [await at("told"), await at("told"), await at("lapsed")]
  await Promise.all([agoOf(soon, 2), agoOf(called, 8)])
  await callGuestsLast(clock)
  await handOver(called)
  await ownerSql.query(
    "update mails set accepted_at = clock_now() - interval '8 days' where invitation_id = $1 and kind = 'invitation'",
    [called.invitationId],
  )
  for (const one of [soon, called, late]) await acceptInvitation(one.guest, one)
  // A yes that is called off was a yes.
  await cancelSeat(soon.guest, { ...soon, words: "" })
  const no = await at("declined")
  await at("lapsed")
  await at("proposed")
  await at("told")
  const bounced = await makeInvited()
  await ownerSql.query(
    "update mails set state = 'sending', leased_until = now(), attempts = 1 where invitation_id = $1",
    [bounced.invitationId],
  )
  await ownerSql.query("update mails set state = 'bounced', leased_until = null where invitation_id = $1", [
    bounced.invitationId,
  ])
  const expected = {
    ...{ asked: 7, said: 3, saidAfterCall: 1, late: 1, another: 1, no: 1, silent: 1, bounced: 1, open: 1 },
    medianDaysToYes: expect.closeTo(8, 1),
  }
  expect(await countSilence(editor)).toEqual(expected)
  const { transaction } = await import("@/lib/db")
  const { ok } = await import("@/lib/result")
  await transaction(async (tx) => ok(await forgetInvitation(tx, no.invitationId)))
  expect(await countSilence(editor), "a count outlives the words").toEqual(expected)
  expect(await countSilence(editor, 30)).toEqual(expected)
  await ownerSql.query("update invitations set created_at = created_at - interval '40 days' where id = $1", [
    no.invitationId,
  ])
  expect(await countSilence(editor, 30)).toMatchObject({ no: 0, asked: 6 })
})
