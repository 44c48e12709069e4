import type { Metadata } from "next"
import { AnswersInNumbers } from "@/components/site/answers-in-numbers"
import { AudienceFigures } from "@/components/site/audience-figures"
import { GuestsInWords } from "@/components/site/guests-in-words"
import { InvolvementKinds } from "@/components/site/involvement-kinds"
import { OtherPlaces } from "@/components/site/other-places"
import { pageMetadata } from "@/components/site/page-metadata"
import { WhatHappens } from "@/components/site/what-happens"
import { ButtonLink } from "@/components/ui/button-link"
import { PageHeading } from "@/components/ui/page-heading"
import { Paragraphs } from "@/components/ui/paragraphs"
import { showWords } from "@/domain/episodes/episode"
import { countSilenceInPublic } from "@/domain/invitations/count-silence"
import { countAnswers } from "@/domain/pitches/count-answers"
import { currentSettings } from "@/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const { group } = await currentSettings()
  const title = "How we choose"
  const description = `What ${group.name} lists, what it does not, and what happens to a pitch.`
  return pageMetadata({ title, description, path: "/how-we-choose", groupName: group.name })
}

/** Of fewer than so many people each could be told from the count. */
const guestsFrom = 20

/** The policy, blunt enough to send to someone. */
export default async function HowWeChoosePage() {
  const { group, show, places, figures, promiseDays, questionDays, numbersFrom } = await currentSettings()
  const [counts, guests] = await Promise.all([countAnswers(), countSilenceInPublic()])
  return (
    <div className="sheet-width">
      <PageHeading
        title="How we choose"
        lead={
          <>
            Two questions decide. <b>Are we in it? Would our people care?</b> Our people are {group.audience}.
          </>
        }
      />
      <div className="grid gap-x-16 gap-y-12 border-t-4 border-ink pt-6 lg:grid-cols-[7fr_5fr]">
        <Paragraphs text={group.policy} className="measure text-lg" />
        <InvolvementKinds showIsOn={show.isOn} />
      </div>
      <AudienceFigures title="Who would hear of it" figures={figures} />
      <WhatHappens
        promiseDays={promiseDays}
        questionDays={questionDays}
        showName={show.isOn ? show.name : null}
      />
      {counts.pitched >= numbersFrom && <AnswersInNumbers counts={counts} showIsOn={show.isOn} />}
      {show.isOn && guests.asked >= guestsFrom && (
        <GuestsInWords guests={guests} toCome={`${showWords[show.kind].comeOn} ${show.name}`} />
      )}
      <OtherPlaces places={places} />
      <section aria-labelledby="pitch" className="mt-14 border-t-4 border-ink pt-6">
        <h2 id="pitch" className="display text-3xl">
          Still sure? Good.
        </h2>
        <p className="measure mt-3">
          The form takes about four minutes and works on a phone. You need no account. The one answer that
          matters is what our people get.
        </p>
        <p className="mt-5">
          <ButtonLink href="/pitch" look="accent">
            Pitch us
          </ButtonLink>
        </p>
      </section>
    </div>
  )
}
