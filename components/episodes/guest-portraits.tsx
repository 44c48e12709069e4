import { Portrait } from "@/components/media/portrait"
import type { EpisodePage } from "@/domain/episodes/episode"

/** Who was there, with a face where they gave us one. */
export function GuestPortraits({ portraits }: Pick<EpisodePage, "portraits">) {
  if (portraits.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-6" aria-label="Guests">
      {portraits.map(({ name, picture }) => (
        <li key={picture.id} className="w-40 sm:w-48">
          <Portrait picture={picture} className="w-full" sizes="12rem" />
          <p className="mt-2 border-t-4 border-ink pt-1 font-semibold" dir="auto">
            {name}
          </p>
        </li>
      ))}
    </ul>
  )
}
