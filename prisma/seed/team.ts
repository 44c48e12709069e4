import { type Editor, isAdmin, theClock } from "@/domain/actors/actor"
import { admitFirstAdmin } from "@/domain/members/admit-first-admin"
import { inviteMember } from "@/domain/members/invite-member"
import { type MemberKey, members } from "./people"
import { done, type Stage } from "./stage"

export type Team = Awaited<ReturnType<typeof gatherTeam>>

/** One admin who brings in three editors and four who vouch. */
export async function gatherTeam(stage: Stage) {
  const { alex, ...others } = members
  await stage.at(-700, "20:00")
  done(await admitFirstAdmin(theClock(), alex))
  const admin = await stage.editor(alex.email)
  if (!isAdmin(admin)) throw new Error("the first admin is none")
  await stage.at(-690, "20:30")
  for (const member of Object.values(others)) done(await inviteMember(admin, member))
  await stage.deliver()
  const editors = {
    alex: admin,
    sam: await stage.editor(members.sam.email),
    priya: await stage.editor(members.priya.email),
    luis: await stage.editor(members.luis.email),
  }
  const rows = await stage.sql<{ id: string; name: string }>("select id, name from members")
  return {
    editors,
    /** The member's own hand where they have one, the admin's for those who only vouch. */
    editor: (key: MemberKey): Editor => (key in editors ? editors[key as keyof typeof editors] : admin),
    id(key: MemberKey) {
      const row = rows.find(({ name }) => name === members[key].name)
      if (!row) throw new Error(`${key} is missing`)
      return row.id
    },
  }
}
