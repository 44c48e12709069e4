import type { Metadata } from "next"
import { requireAdmin } from "@/app/actor"
import { zonesFrom } from "@/components/events/edit-typed"
import { AccentForm } from "@/components/settings/accent-form"
import { AnnouncementForm } from "@/components/settings/announcement-form"
import { DigestForm } from "@/components/settings/digest-form"
import { GroupForm } from "@/components/settings/group-form"
import { LogoForm } from "@/components/settings/logo-form"
import { AudienceForm, LinksForm } from "@/components/settings/pairs-forms"
import { PromisesForm } from "@/components/settings/promises-form"
import { settingRows } from "@/components/settings/setting-rows"
import { settingTyped } from "@/components/settings/setting-typed"
import { ShowForm } from "@/components/settings/show-form"
import { ShowRuleForm } from "@/components/settings/show-rule-form"
import { PageHeading } from "@/components/ui/page-heading"
import { settingsToEdit } from "@/domain/settings/queries"
import {
  saveAccent,
  saveAnnouncement,
  saveAudience,
  saveDigest,
  saveGroup,
  saveLinks,
  saveLogo,
  savePromises,
  saveShow,
  saveShowRule,
  takeLogoOff,
} from "./actions"

export const metadata: Metadata = { title: "The group" }

type Props = { searchParams: Promise<Record<"saved" | "open", string | string[] | undefined>> }

/** The group, how it looks, its show, and what it promises. Each part is saved alone. */
export default async function GroupPage({ searchParams }: Props) {
  const admin = await requireAdmin()
  const [{ settings, version }, { saved, open }] = await Promise.all([settingsToEdit(admin), searchParams])
  const {
    group,
    show,
    digest,
    links,
    figures,
    announcement,
    look,
    places: _,
    texts: __,
    showRule,
    ...promises
  } = settings
  const form = (part: string, before: Record<string, string>) => ({
    id: `${part} ${saved === part && version}`,
    given: { version, before, isSaved: saved === part, isOpen: open === part },
  })
  const parts = {
    group: form("group", settingTyped(group)),
    look: form("look", settingTyped({ accent: group.accent })),
    links: form("links", settingRows("links", links)),
    announcement: form("announcement", settingTyped(announcement)),
    audience: form("audience", settingRows("figures", figures)),
    show: form("show", settingTyped(show)),
    showRule: form("show-rule", { ...settingTyped(showRule), weekdays: showRule.weekdays.join("\n") }),
    promises: form("promises", settingTyped(promises)),
    digest: form("digest", settingTyped(digest)),
  }
  const savedLogo = saved === "logo" || saved === "logoDark" ? saved : undefined
  return (
    <>
      <PageHeading size="room" title="The group" />
      <ul className="border-t-2 border-ink">
        <GroupForm
          key={parts.group.id}
          action={saveGroup}
          {...parts.group.given}
          zones={zonesFrom(group.zone)}
        />
        <AccentForm key={parts.look.id} action={saveAccent} {...parts.look.given} />
        <LogoForm version={version} look={look} saved={savedLogo} save={saveLogo} remove={takeLogoOff} />
        <LinksForm key={parts.links.id} action={saveLinks} {...parts.links.given} />
        <AnnouncementForm
          key={parts.announcement.id}
          action={saveAnnouncement}
          {...parts.announcement.given}
        />
        <AudienceForm key={parts.audience.id} action={saveAudience} {...parts.audience.given} />
        <ShowForm key={parts.show.id} action={saveShow} {...parts.show.given} />
        <ShowRuleForm
          key={parts.showRule.id}
          action={saveShowRule}
          {...parts.showRule.given}
          zones={zonesFrom(showRule.zone || group.zone)}
        />
        <PromisesForm key={parts.promises.id} action={savePromises} {...parts.promises.given} />
        <DigestForm key={parts.digest.id} action={saveDigest} {...parts.digest.given} />
      </ul>
    </>
  )
}
