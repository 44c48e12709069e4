import "server-only"
import type { Admin } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { isViolationOf, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { MemberRole } from "./member"

export type MemberChange = {
  id: string
  version: number
  role?: MemberRole | null
  isDisabled?: boolean
  publicName?: string | null
}

/**
 * Changes a role, a public name, or closes a membership; whoever loses the role loses every session in the same
 * moment. Refuses: last-admin, still-involved (a public event stands on that name), needs-address, changed-meanwhile.
 */
export async function changeMember(
  admin: Admin,
  { id, version, role, isDisabled, publicName }: MemberChange,
) {
  try {
    return await transaction(async (tx) => {
      const now = await clockNow(tx)
      const changed = await tx.member.updateMany({
        where: { id, version },
        data: {
          version: { increment: 1 },
          ...(role !== undefined && { role }),
          ...(isDisabled !== undefined && { disabledAt: isDisabled ? now : null }),
          ...(publicName !== undefined && { publicName }),
        },
      })
      if (changed.count === 0) return refuse("changed-meanwhile")
      if (role === null || isDisabled) {
        await tx.session.deleteMany({ where: { memberId: id } })
        await tx.link.deleteMany({ where: { memberId: id } })
      }
      await recordEntry(tx, admin, "member.changed", id, {
        ...(role !== undefined && { role }),
        ...(isDisabled !== undefined && { isDisabled }),
      })
      return ok({ id })
    })
  } catch (error) {
    if (isViolationOf(error, "last admin") || isViolationOf(error, "last_admin_stays"))
      return refuse("last-admin")
    if (isViolationOf(error, "public_event_has_an_involvement")) return refuse("still-involved")
    if (isViolationOf(error, "public event needs an involvement")) return refuse("still-involved")
    if (isViolationOf(error, "role_needs_an_address")) return refuse("needs-address")
    throw error
  }
}
