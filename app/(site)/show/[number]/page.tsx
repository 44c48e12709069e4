import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { episodeTitle, withGuests } from "@/components/episodes/episode-entry"
import { EpisodeHeader } from "@/components/episodes/episode-header"
import { GuestPortraits } from "@/components/episodes/guest-portraits"
import { MentionList } from "@/components/episodes/mention-list"
import { pageMetadata } from "@/components/site/page-metadata"
import { ButtonLink } from "@/components/ui/button-link"
import { Paragraphs } from "@/components/ui/paragraphs"
import { episodeByNumber } from "@/domain/episodes/queries"
import { currentSettings } from "@/domain/settings/queries"
import { localTimeOf } from "@/lib/zone"

type Props = { params: Promise<{ number: string }> }

/** `412` and nothing else: `0412` or `4e2` would be second addresses of the same page. */
const lookUp = cache(async (text: string) => {
  const { show } = await currentSettings()
  return show.isOn && /^[1-9]\d{0,8}$/.test(text) ? episodeByNumber(Number(text)) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const episode = await lookUp((await params).number)
  if (!episode) return { title: "No such episode", robots: { index: false } }
  const title = `${episode.number}: ${episodeTitle(episode)}`
  const description = `${withGuests(episode.guests)}, and everything that was mentioned in the episode.`
  const { group } = await currentSettings()
  return pageMetadata({ title, description, path: `/show/${episode.number}`, groupName: group.name })
}

/** Everything that was mentioned in one episode, each event with its calendar file. */
export default async function EpisodePage({ params }: Props) {
  const [episode, { show }] = await Promise.all([lookUp((await params).number), currentSettings()])
  if (!episode) notFound()
  const isEmpty = episode.mentions.length === 0
  return (
    <article>
      <EpisodeHeader
        episode={episode}
        airsLocal={localTimeOf(episode.airsAt, episode.zone)}
        showName={show.name}
      />
      <div className="sheet-width grid gap-x-16 gap-y-10 pt-10 lg:grid-cols-[7fr_5fr]">
        <section aria-labelledby="mentioned">
          <h2 id="mentioned" className="display border-b-4 border-ink pb-3 text-3xl font-black uppercase">
            {episode.isAired ? "What was mentioned" : "What will be mentioned"}
          </h2>
          {isEmpty ? (
            <p className="pt-5">
              {episode.isAired ? "Nothing with a link, this time." : "It has not aired yet."}
            </p>
          ) : (
            <MentionList mentions={episode.mentions} />
          )}
        </section>
        <div className="grid content-start gap-6">
          {episode.audioUrl && (
            <p>
              <ButtonLink href={episode.audioUrl} rel="noopener" look="accent">
                Listen to it
              </ButtonLink>
            </p>
          )}
          <Paragraphs text={episode.notes} />
          <GuestPortraits portraits={episode.portraits} />
        </div>
      </div>
      <p className="sheet-width pt-12">
        <a href="/show" className="font-semibold">
          All episodes
        </a>
      </p>
    </article>
  )
}
