import { CopyField } from "@/components/ui/copy-field"
import { Fold } from "@/components/ui/fold"
import type { ListedEvent } from "@/domain/events/event"
import { shareTexts } from "./share-texts"

/** Texts to paste elsewhere, made from what is public. */
export function SharePanel({ event, baseUrl }: { event: ListedEvent; baseUrl: string }) {
  const url = new URL(`/events/${event.slug}`, baseUrl).href
  const { short, long, paragraph } = shareTexts(event, url)
  return (
    <Fold id="share" summary="Tell people elsewhere" hint="a post, a message, a paragraph for a newsletter">
      <CopyField id="share-short" label="Short, with the link" rows={4} value={short} />
      <CopyField id="share-long" label="Longer, for a message" rows={9} value={long} />
      <CopyField id="share-paragraph" label="A paragraph for a newsletter" rows={5} value={paragraph} />
      <p>
        <a href={`/events/${event.slug}/card.png`}>The picture that goes with the link</a>
      </p>
    </Fold>
  )
}
