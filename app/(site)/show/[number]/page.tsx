import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { withGuests } from "@/components/episodes/episode-entry"
import { EpisodeHeader } from "@/components/episodes/episode-header"
import { EpisodeJsonLd } from "@/components/episodes/episode-json-ld"
import { EpisodeNeighbours } from "@/components/episodes/episode-neighbours"
import { EpisodeSound } from "@/components/episodes/episode-sound"
import { GuestPortraits } from "@/components/episodes/guest-portraits"
import { GuestWords } from "@/components/episodes/guest-words"
import { MentionList } from "@/components/episodes/mention-list"
import { pageMetadata } from "@/components/site/page-metadata"
import { Markdown } from "@/components/ui/markdown"
import { episodeTitle, showWords } from "@/domain/episodes/episode"
import { episodeByNumber } from "@/domain/episodes/queries"
import { shownPreps } from "@/domain/invitations/preps-of-episode"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"
import { localTimeOf } from "@/lib/zone"

type Props = { params: Promise<{ number: string }> }

/** `412` and nothing else: `0412` or `4e2` would be second addresses of the same page. */
const lookUp = cache(async (text: string) => {
  const { show } = await currentSettings()
  return show.isOn && /^[1-9]\d{0,8}$/.test(text) ? episodeByNumber(Number(text)) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [episode, { group, show }] = await Promise.all([lookUp((await params).number), currentSettings()])
  const words = showWords[show.kind]
  if (!episode) return { title: `No such ${words.one}`, robots: { index: false } }
  const name = episodeTitle(episode, words)
  const title = episode.isExtra ? name : `${episode.number}: ${name}`
  const guests = withGuests(episode)
  const description = `${guests ? `${guests}, and everything` : "Everything"} that was mentioned ${words.inIt}.`
  return pageMetadata({ title, description, path: `/show/${episode.number}`, groupName: group.name })
}

/** Everything that was mentioned in one episode, each event with its calendar file. */
export default async function EpisodePage({ params }: Props) {
  const [episode, { show, group }] = await Promise.all([lookUp((await params).number), currentSettings()])
  if (!episode) notFound()
  const words = showWords[show.kind]
  const guests = await shownPreps(episode.number)
  const hasBeside =
    episode.notes || episode.audioUrl || episode.link || episode.portraits.length > 0 || guests.length > 0
  return (
    <article>
      <EpisodeHeader
        episode={episode}
        airsLocal={localTimeOf(episode.airsAt, episode.zone)}
        showName={show.name}
        words={words}
      />
      <div className="sheet-width grid gap-x-16 gap-y-10 pt-10 lg:grid-cols-[7fr_5fr]">
        {(episode.mentions.length > 0 || !hasBeside) && (
          <section aria-labelledby="mentioned">
            <h2 id="mentioned" className="display border-b-4 border-ink pb-3 text-3xl font-black uppercase">
              {episode.isAired ? "What was mentioned" : "What will be mentioned"}
            </h2>
            {episode.mentions.length === 0 ? (
              <p className="pt-5">{episode.isAired ? "Nothing with a link, this time." : words.notYet}</p>
            ) : (
              <MentionList mentions={episode.mentions} />
            )}
          </section>
        )}
        {hasBeside && (
          <section aria-labelledby="about" className="grid content-start gap-6">
            <h2 id="about" className="sr-only">
              About it
            </h2>
            <EpisodeSound episode={episode} title={episodeTitle(episode, words)} words={words} />
            <GuestPortraits portraits={episode.portraits} />
            <GuestWords guests={guests} />
            <Markdown text={episode.notes} />
          </section>
        )}
      </div>
      <EpisodeNeighbours previous={episode.previous} next={episode.next} words={words} />
      {show.kind === "podcast" && episode.isAired && (
        <EpisodeJsonLd
          episode={episode}
          baseUrl={env().BASE_URL}
          showName={show.name}
          groupName={group.name}
        />
      )}
    </article>
  )
}
