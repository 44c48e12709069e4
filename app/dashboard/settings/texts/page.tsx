import type { Metadata } from "next"
import { requireAdmin } from "@/app/actor"
import { MailTextForm } from "@/components/settings/mail-text-form"
import { PlaceForm } from "@/components/settings/place-form"
import { ReasonForm } from "@/components/settings/reason-form"
import { SettingSection } from "@/components/settings/setting-section"
import { PageHeading } from "@/components/ui/page-heading"
import { listReasons } from "@/domain/pitches/list-reasons"
import { listTexts } from "@/domain/pitches/list-texts"
import { settingsToEdit } from "@/domain/settings/queries"
import { saveMail, savePlace, saveReason } from "./actions"

export const metadata: Metadata = { title: "Texts" }

type Props = { searchParams: Promise<{ saved?: string | string[] }> }

/** What the group says in its own words. What was saved stands open, and new: an old refusal is over. */
export default async function TextsPage({ searchParams }: Props) {
  const admin = await requireAdmin()
  const [{ settings, version }, { saved }] = await Promise.all([settingsToEdit(admin), searchParams])
  const isSaved = (id: string) => saved === id
  const key = (id: string, value: unknown) => JSON.stringify([id, value, isSaved(id) && version])
  const mails = listTexts(settings)
  const about = mails.filter(({ isAboutShow }) => isAboutShow)
  const groups = [
    { id: "mails", title: "Mails to those who pitch", mails: mails.filter((mail) => !about.includes(mail)) },
    ...(about.length > 0 ? [{ id: "show-mails", title: "Mails about the show", mails: about }] : []),
  ]
  return (
    <>
      <PageHeading size="room" title="Texts">
        <p className="measure mt-2 text-muted">
          Each has a default that is good enough. Mails that are written already leave as they are.
        </p>
      </PageHeading>
      <div className="grid gap-10">
        <SettingSection id="reasons" title="Why not this time" isSaved={isSaved("reasons")}>
          {[...listReasons(settings.texts), null].map((reason) => {
            const id = `reason-${reason?.key ?? "new"}`
            return (
              <ReasonForm
                key={key(reason ? id : "reasons", reason)}
                action={saveReason}
                {...{ id, version, reason }}
                isSaved={isSaved(id)}
              />
            )
          })}
        </SettingSection>
        <SettingSection id="places" title="Other places that list events" isSaved={isSaved("places")}>
          {[...settings.places, null].map((place, index) => (
            <PlaceForm
              key={key("places", place)}
              action={savePlace}
              id={`place-${place ? index + 1 : "new"}`}
              {...{ version, place }}
              mayMoveUp={place !== null && index > 0}
            />
          ))}
        </SettingSection>
        {groups.map(({ id, title, mails }) => (
          <SettingSection key={id} id={id} title={title} isSaved={false}>
            {mails.map((mail) => {
              const id = `mail-${mail.kind}`
              return (
                <MailTextForm
                  key={key(id, mail.before)}
                  action={saveMail}
                  {...{ id, version, mail }}
                  isSaved={isSaved(id)}
                />
              )
            })}
          </SettingSection>
        ))}
      </div>
    </>
  )
}
