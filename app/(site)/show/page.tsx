import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EpisodeSection } from "@/components/episodes/episode-section"
import { pageMetadata } from "@/components/site/page-metadata"
import { PageHeading } from "@/components/ui/page-heading"
import { capital, showWords } from "@/domain/episodes/episode"
import { airedEpisodes, comingEpisodes } from "@/domain/episodes/queries"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"

type Props = { searchParams: Promise<{ before?: string | string[] }> }

const pageLength = 20

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { show, group } = await currentSettings()
  const description =
    show.about || `The show of ${group.name}: who was on it and everything that was mentioned.`
  const title = show.name === "the show" ? "The show" : show.name
  const metadata = pageMetadata({ title, description, path: "/show", groupName: group.name })
  return (await searchParams).before ? { ...metadata, robots: { index: false, follow: true } } : metadata
}

/** What is next, who comes, what was, and how one becomes a guest. */
export default async function ShowPage({ searchParams }: Props) {
  const [settings, { before }] = await Promise.all([currentSettings(), searchParams])
  const { show } = settings
  if (!show.isOn) notFound()
  const cursor = typeof before === "string" ? before : undefined
  const [coming, aired, today] = await Promise.all([
    cursor ? [] : comingEpisodes(4),
    airedEpisodes(pageLength, cursor),
    todayOfGroup(settings),
  ])
  const words = showWords[show.kind]
  const list = { words, thisYear: today.slice(0, 4) }
  const newest = [...aired.episodes, ...coming].find((one) => !one.isExtra)
  return (
    <div className="sheet-width">
      <PageHeading title={show.name} lead={cursor ? `Older ${words.many}.` : show.about}>
        {!cursor && show.reach && <p className="mt-2 text-muted">Heard by {show.reach}.</p>}
        {!cursor && newest && (
          <p className="mt-2">
            {words.heard}: <b>/{newest.number}</b> shows everything that was mentioned {words.inIt}.
          </p>
        )}
      </PageHeading>
      <EpisodeSection title="Next" episodes={coming.slice(0, 1)} {...list} />
      <EpisodeSection title="Then" episodes={coming.slice(1)} {...list} />
      <EpisodeSection title={capital(words.aired || "so far")} episodes={aired.episodes} {...list} />
      {coming.length + aired.episodes.length === 0 && (
        <p className="display pb-14 text-3xl">The first {words.one} is being made.</p>
      )}
      <nav aria-label="Pages" className="no-print flex flex-wrap gap-x-8 pb-10 empty:hidden">
        {cursor && (
          <a href="/show" className="inline-flex min-h-6 items-center font-semibold">
            The newest {words.many}
          </a>
        )}
        {aired.next && (
          <a href={`/show?before=${aired.next}`} className="inline-flex min-h-6 items-center font-semibold">
            Older {words.many}
          </a>
        )}
      </nav>
      <section aria-labelledby="guest" className="border-t-4 border-ink pt-4">
        <h2 id="guest" className="display text-2xl">
          How to be a guest
        </h2>
        <p className="measure mt-2">
          Guests come from among those who pitch us something: also when we do not list it. Tick “I would talk
          with you on {show.name} instead” on the form, and read first{" "}
          <a href="/how-we-choose">how we choose</a>.
        </p>
        <p className="mt-3">
          <a href="/pitch" className="inline-flex min-h-6 items-center font-semibold">
            Pitch us something
          </a>
        </p>
      </section>
    </div>
  )
}
