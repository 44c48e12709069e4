import { type ListedEvent, placeText } from "@/domain/events/event"

/** Where it is, with the place's name as the way to its page. Nothing where nothing is known. */
export function PlaceLine({
  event,
}: {
  event: Pick<ListedEvent, "placeName" | "city" | "isOnline" | "place">
}) {
  const words = placeText(event)
  if (!words) return null
  if (!event.place || !event.placeName) return <span dir="auto">{words}</span>
  return (
    <span dir="auto">
      <a href={`/places/${event.place.slug}`}>{event.placeName}</a>
      {words.slice(event.placeName.length)}
    </span>
  )
}
