import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { ActionForm } from "@/components/dashboard/action-form"
import { SmallButton } from "@/components/dashboard/small-button"
import { EpisodeForm } from "@/components/episodes/episode-form"
import { EpisodeSeats } from "@/components/episodes/episode-seats"
import { EpisodeSkip } from "@/components/episodes/episode-skip"
import { MentionAdd } from "@/components/episodes/mention-add"
import { MentionRow } from "@/components/episodes/mention-row"
import { OrderList } from "@/components/episodes/order-list"
import { zonesFrom } from "@/components/events/edit-typed"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Panel } from "@/components/ui/panel"
import { capital, episodeTitle, showWords } from "@/domain/episodes/episode"
import { findMentionable } from "@/domain/episodes/find-mentionable"
import { readEpisode } from "@/domain/episodes/read-episode"
import { dateText } from "@/domain/events/event"
import { currentSettings } from "@/domain/settings/queries"
import {
  bringBack,
  changeMention,
  edit,
  mentionEvent,
  mentionLink,
  oneMoreSeat,
  oneSeatLess,
  order,
  skip,
  takeOffMention,
} from "./actions"

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ saved?: string; q?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { show } = await currentSettings()
  return { title: capital(showWords[show.kind].one) }
}

/** One episode: what it mentions, its seats, what it says and when it is. */
export default async function EpisodeRoom({ params, searchParams }: Props) {
  const editor = await requireEditor()
  const [{ number: text }, { saved, q }, { show }] = await Promise.all([
    params,
    searchParams,
    currentSettings(),
  ])
  const episode = show.isOn && /^[1-9]\d{0,8}$/.test(text) ? await readEpisode(editor, Number(text)) : null
  if (!episode) notFound()
  const searched = typeof q === "string" ? q : ""
  const found = await findMentionable(editor, episode.id, searched)
  const words = showWords[show.kind]
  const { number, version, mentions } = episode
  const { title, notes, audioUrl, recordsLocal, airsLocal, zone } = episode
  return (
    <>
      <PageHeading
        size="room"
        over={episode.isExtra ? "An extra, outside the count" : `${capital(words.one)} ${number}`}
        title={episodeTitle(episode, words)}
      >
        <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
          <a href={`/dashboard/show/episodes/${number}/run-sheet`}>Run sheet</a>
          {!episode.isSkipped && <a href={`/show/${number}`}>Its page</a>}
          <a href="/dashboard/show">All of the show</a>
          {saved && <span role="status">Saved.</span>}
        </p>
      </PageHeading>
      {episode.isSkipped && (
        <Notice title="Skipped">
          <p>Nobody sees it, and the rule does not lay this day out again.</p>
          <ActionForm action={bringBack} hidden={{ number, version }} className="mt-2">
            <SmallButton>Bring it back</SmallButton>
          </ActionForm>
        </Notice>
      )}
      <div className="mt-4 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel title="What is mentioned" id="mentions">
          {mentions.length === 0 && <p className="text-muted">Nothing yet.</p>}
          <OrderList
            id="order"
            label="What is mentioned, in its order"
            action={order}
            hidden={{ number }}
            items={mentions.map((mention) => ({
              id: mention.id,
              label: mention.what,
              row: (
                <MentionRow
                  key={mention.state}
                  number={number}
                  mention={mention}
                  change={changeMention}
                  remove={takeOffMention}
                />
              ),
            }))}
          />
          <MentionAdd
            key={mentions.length}
            number={number}
            searched={searched}
            found={found.map((event) => ({ ...event, when: dateText(event.startsLocal, "any") }))}
            mentionEvent={mentionEvent}
            mentionLink={mentionLink}
          />
        </Panel>
        <div className="grid gap-10 lg:row-span-2">
          <EpisodeSeats episode={episode} add={oneMoreSeat} remove={oneSeatLess} />
          {!episode.isSkipped && !episode.hasBegun && (
            <EpisodeSkip episode={episode} action={skip} words={words} />
          )}
        </div>
        <Panel title="What it says, and when it is" id="about">
          <EpisodeForm
            key={version}
            action={edit}
            hidden={{ number, version }}
            before={{ title, notes, audioUrl, recordsLocal, airsLocal, zone }}
            zones={zonesFrom(zone)}
            when={capital(words.recording)}
            submit="Save: everybody sees it"
          />
        </Panel>
      </div>
    </>
  )
}
