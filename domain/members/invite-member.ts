import "server-only"
import { v7 as newId } from "uuid"
import type { Admin } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { isViolationOf, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { signInMail } from "./emails"
import type { MemberInput } from "./member"

/** Adds one of the group; with a role and an address they get a link to sign in. Refuses: address-taken. */
export async function inviteMember(admin: Admin, input: MemberInput) {
  try {
    return await transaction(async (tx) => {
      const id = newId()
      const email = input.email ?? null
      await tx.member.create({
        data: { id, name: input.name, publicName: input.publicName || null, email, role: input.role ?? null },
      })
      await recordEntry(tx, admin, "member.invited", id, { role: input.role ?? null })
      if (email && input.role) {
        const { group } = await currentSettings(tx)
        await enqueueMail(tx, signInMail({ group: group.name, name: input.name, email, isFirst: true }), {
          memberId: id,
        })
      }
      return ok({ id })
    })
  } catch (error) {
    if (isViolationOf(error, "members_email_key")) return refuse("address-taken")
    throw error
  }
}
