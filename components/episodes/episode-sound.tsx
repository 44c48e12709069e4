import { ButtonLink } from "@/components/ui/button-link"
import type { EpisodePage, ShowWords } from "@/domain/episodes/episode"

type Props = { episode: Pick<EpisodePage, "audioUrl" | "link">; title: string; words: ShowWords }

/**
 * The browser's own player, which asks nobody for anything until it is pressed. Where the sound is not sent encrypted no
 * page of ours can play it, so there it is a link alone; a link it is for every other program too.
 */
export function EpisodeSound({ episode: { audioUrl, link }, title, words }: Props) {
  if (!audioUrl && !link) return null
  return (
    <div className="no-print grid gap-3">
      {audioUrl.startsWith("https:") && (
        // biome-ignore lint/a11y/useMediaCaption: a group of volunteers seldom has any; what was said is in the notes
        <audio controls preload="none" src={audioUrl} aria-label={title} className="w-full" />
      )}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {audioUrl && (
          <ButtonLink href={audioUrl} rel="noopener" look="accent">
            {words.listen}
          </ButtonLink>
        )}
        {link && (
          <a href={link} rel="noopener" className="inline-flex min-h-6 items-center font-semibold">
            Its page at the podcast
          </a>
        )}
      </p>
    </div>
  )
}
