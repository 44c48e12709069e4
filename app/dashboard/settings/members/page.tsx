import type { Metadata } from "next"
import { requireAdmin } from "@/app/actor"
import { MemberItem } from "@/components/members/member-item"
import { NewMember } from "@/components/members/new-member"
import { PageHeading } from "@/components/ui/page-heading"
import { allMembers } from "@/domain/members/queries"
import { add, change, disable } from "./actions"

export const metadata: Metadata = { title: "Members" }

export default async function MembersPage() {
  const admin = await requireAdmin()
  const members = await allMembers(admin)
  return (
    <>
      <PageHeading size="room" title="Members" />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ul className="border-t-2 border-ink">
          {members.map((member) => (
            <MemberItem
              key={member.id}
              member={member}
              isSelf={member.id === admin.memberId}
              actions={{ change, disable }}
            />
          ))}
        </ul>
        <NewMember action={add} />
      </div>
    </>
  )
}
