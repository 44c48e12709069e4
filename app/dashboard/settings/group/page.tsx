import type { Metadata } from "next"
import { requireAdmin } from "@/app/actor"
import { zonesFrom } from "@/components/events/edit-typed"
import { DigestForm } from "@/components/settings/digest-form"
import { GroupForm } from "@/components/settings/group-form"
import { PromisesForm } from "@/components/settings/promises-form"
import { settingTyped } from "@/components/settings/setting-typed"
import { ShowForm } from "@/components/settings/show-form"
import { PageHeading } from "@/components/ui/page-heading"
import { settingsToEdit } from "@/domain/settings/queries"
import { saveDigest, saveGroup, savePromises, saveShow } from "./actions"

export const metadata: Metadata = { title: "The group" }

type Props = { searchParams: Promise<{ saved?: string | string[] }> }

/** The group, its show, and what it promises. */
export default async function GroupPage({ searchParams }: Props) {
  const admin = await requireAdmin()
  const [{ settings, version }, { saved }] = await Promise.all([settingsToEdit(admin), searchParams])
  const { group, show, digest, places: _, texts: __, showRule, ...promises } = settings
  const form = (part: string, values: Record<string, unknown>) => ({
    key: `${part} ${saved === part && version}`,
    version,
    before: settingTyped(values),
    isSaved: saved === part,
  })
  const { key: groupKey, ...groupForm } = form("group", group)
  const { key: showKey, ...showForm } = form("show", show)
  const { key: promisesKey, ...promisesForm } = form("promises", promises)
  const { key: digestKey, ...digestForm } = form("digest", digest)
  return (
    <>
      <PageHeading size="room" title="The group" />
      <ul className="border-t-2 border-ink">
        <GroupForm key={groupKey} action={saveGroup} {...groupForm} zones={zonesFrom(group.zone)} />
        <ShowForm key={showKey} action={saveShow} {...showForm} />
        <PromisesForm key={promisesKey} action={savePromises} {...promisesForm} />
        <DigestForm key={digestKey} action={saveDigest} {...digestForm} />
      </ul>
    </>
  )
}
