import { Refusal } from "@/components/ui/refusal"
import type { ListedAlready } from "@/domain/pitches/find-listed"

/** Asked once, of what is public: the same day and place, or the same link. */
export function PitchListed({ listed }: { listed: ListedAlready[] }) {
  return (
    <Refusal tone="note" title={listed.length === 1 ? "Is it this one?" : "Is it one of these?"}>
      <ul className="my-2 grid gap-1">
        {listed.map((one) => (
          <li key={one.slug}>
            <a href={`/events/${one.slug}`} dir="auto" className="font-semibold">
              {one.title}
            </a>
            , {one.when}
            {one.place && (
              <>
                , <bdi>{one.place}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        That is on our calendar already, so there is nothing left to send. Yours is another one? Everything
        you typed is still here: send it below.
      </p>
    </Refusal>
  )
}
