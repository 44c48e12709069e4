import type { Metadata } from "next"
import { connection } from "next/server"
import { v4 as newKey } from "uuid"
import { FitCheck } from "@/components/pitches/fit-check"
import { OpeningForm } from "@/components/pitches/opening-form"
import { PitchClosed } from "@/components/pitches/pitch-closed"
import { PitchForm } from "@/components/pitches/pitch-form"
import { PitchPromise } from "@/components/pitches/pitch-promise"
import { PageHeading } from "@/components/ui/page-heading"
import { showWords } from "@/domain/episodes/episode"
import { findClosing } from "@/domain/pitches/find-closing"
import { acquaintances } from "@/domain/pitches/pitch"
import { promisedDate } from "@/domain/pitches/queries"
import { stampForm } from "@/domain/pitches/stamp-form"
import { currentSettings } from "@/domain/settings/queries"
import { sendPitch } from "./actions"
import { tellMe } from "./opening/actions"

export async function generateMetadata(): Promise<Metadata> {
  const { group } = await currentSettings()
  const title = "Pitch us something"
  const description = `Tell ${group.name} what its people get from your event. Four minutes, no account.`
  return { title, description, alternates: { canonical: "/pitch" } }
}

type Props = { searchParams: Promise<Record<"checked" | "asked", string | string[] | undefined>> }

/** The gate: what is listed, who reads it, by when we answer, and the form. */
export default async function PitchPage({ searchParams }: Props) {
  await connection()
  const submissionKey = newKey()
  const [settings, promised, stamp, { checked, asked }] = await Promise.all([
    currentSettings(),
    promisedDate(),
    stampForm(submissionKey),
    searchParams,
  ])
  const { group, show, places, figures } = settings
  const { waiting, closing } = await findClosing(settings)
  // A form that was sent comes back as a form, whatever has closed meanwhile: nobody loses what they typed.
  if (closing && checked === undefined)
    return (
      <div className="sheet-width">
        <PitchClosed {...{ waiting, places }} hasAsked={asked !== undefined}>
          <OpeningForm action={tellMe} />
        </PitchClosed>
      </div>
    )
  return (
    <div className="sheet-width">
      <PageHeading title="Pitch us something" />
      <PitchForm
        action={sendPitch}
        submissionKey={submissionKey}
        stamp={stamp}
        acquaintances={Object.entries(acquaintances).map(([value, label]) => ({ value, label }))}
        audience={group.audience}
        showName={show.isOn ? show.name : null}
        promised={promised}
      >
        <PitchPromise
          audience={group.audience}
          showName={show.isOn ? show.name : null}
          reach={show.reach}
          figures={figures}
          promised={promised}
        />
        <FitCheck places={places} toCome={show.isOn ? `${showWords[show.kind].comeOn} ${show.name}` : null} />
      </PitchForm>
    </div>
  )
}
