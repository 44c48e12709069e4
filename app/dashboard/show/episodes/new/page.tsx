import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { EpisodeForm } from "@/components/episodes/episode-form"
import { zonesFrom } from "@/components/events/edit-typed"
import { PageHeading } from "@/components/ui/page-heading"
import { capital, showWords } from "@/domain/episodes/episode"
import { currentSettings } from "@/domain/settings/queries"
import { add } from "./actions"

export const metadata: Metadata = { title: "One by hand" }

/** An episode outside the rule, or for a show without one. */
export default async function NewEpisodePage() {
  await requireEditor()
  const { show, showRule, group } = await currentSettings()
  if (!show.isOn) notFound()
  const words = showWords[show.kind]
  const zone = showRule.zone || group.zone
  return (
    <>
      <PageHeading size="room" title={`One ${words.one} by hand`} lead="It takes the next number." />
      <EpisodeForm
        action={add}
        hidden={{}}
        before={{ zone, seats: `${showRule.seats}` }}
        zones={zonesFrom(zone)}
        when={capital(words.recording)}
        submit="Add it"
        withSeats
      />
    </>
  )
}
