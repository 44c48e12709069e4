import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { whatHappened } from "./decide-pitch"
import { vouchMail } from "./emails"
import { mayVouch } from "./policy"

export const askMembersInput = z.object({
  pitchId: z.uuid(),
  whom: z.union([z.literal("everybody"), z.uuid()], "Whom shall we ask?"),
})

/**
 * "Do you know them?": one mail to one member, or to everybody of us with an address but the editor who asks. Only an
 * editor's press does it, and each member is asked once about a pitch, however often it is pressed. Not held: it tells
 * the pitcher nothing. Refuses: changed-meanwhile { by, outcome, at }, no-such-member, already-asked.
 */
export function askMembers(editor: Editor, { pitchId, whom }: z.infer<typeof askMembersInput>) {
  return transaction(async (tx) => {
    // Closing or forgetting it waits for this, or this for them: no question is left about who was forgotten.
    await tx.$queryRaw`select 1 from pitches where id = ${pitchId}::uuid for share`
    const pitch = await tx.pitch.findUnique({ where: { id: pitchId }, include: { contact: true } })
    if (!pitch || !mayVouch(pitch)) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
    const members = await tx.member.findMany({
      where: {
        disabledAt: null,
        email: { not: null },
        id: whom === "everybody" ? { not: editor.memberId } : whom,
      },
      orderBy: { id: "asc" },
    })
    if (members.length === 0) return refuse("no-such-member")
    const [askedAt, { group }] = [await clockNow(tx), await currentSettings(tx)]
    const vouches = await tx.vouch.createManyAndReturn({
      data: members.map(({ id: memberId }) => ({
        id: newId(),
        pitchId,
        memberId,
        askedById: editor.memberId,
        askedAt,
      })),
      skipDuplicates: true,
      select: { id: true, memberId: true },
    })
    if (vouches.length === 0) return refuse("already-asked")
    const { name: pitcher, organisation } = pitch.contact
    for (const { id, memberId } of vouches) {
      const { email, name } = members.find((one) => one.id === memberId) ?? {}
      const draft = vouchMail({
        group: group.name,
        to: { email: email ?? "", name: name ?? "" },
        by: editor.name,
        pitcher,
        organisation,
        audienceValue: pitch.audienceValue,
      })
      const mail = await enqueueMail(tx, draft, { memberId })
      await tx.vouch.update({ where: { id }, data: { mailId: mail.id } })
    }
    await recordEntry(tx, editor, "pitch.members-asked", pitchId, { members: vouches.length })
    return ok({ pitchId, asked: vouches.length })
  })
}
