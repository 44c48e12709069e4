import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { PageHeading } from "@/components/ui/page-heading"
import { listPlaces } from "@/domain/events/list-places"

export const metadata: Metadata = { title: "Places" }

export default async function PlacesRoom() {
  const editor = await requireEditor()
  const places = await listPlaces(editor)
  return (
    <>
      <PageHeading size="room" title="Places">
        <p className="mt-2 text-sm">
          <a href="/dashboard/events">All events</a>
        </p>
      </PageHeading>
      {places.length === 0 && (
        <p className="measure border-y border-line py-4">
          None yet. The first event that names a place makes it, and the next one there finds it.
        </p>
      )}
      <ul>
        {places.map(({ id, name, city, events }) => (
          <li
            key={id}
            className="relative flex flex-wrap items-baseline gap-x-4 border-b border-line py-2.5 hover:bg-note"
          >
            <a
              href={`/dashboard/events/places/${id}`}
              data-row
              dir="auto"
              className="quiet font-semibold before:absolute before:inset-0"
            >
              {name}
            </a>
            <span className="text-sm text-muted">
              {[city, events === 1 ? "1 event" : `${events} events`].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
