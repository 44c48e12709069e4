import { DefinitionList } from "@/components/ui/definition-list"
import { Paragraphs } from "@/components/ui/paragraphs"
import { accessFacts } from "@/domain/events/event"
import type { PlacePage } from "@/domain/events/find-place"

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url)

/** Where a place is, and what to know before one comes. Nothing when nothing is known. */
export function PlaceFacts({ place }: { place: PlacePage }) {
  const lines = [place.address, [place.city, place.country].filter(Boolean).join(", ")].filter(Boolean)
  const hasAccess = place.access.length > 0 || place.accessNote !== ""
  const hasFacts = lines.length > 0 || place.url !== ""
  if (!hasFacts && !hasAccess) return null
  return (
    <div className="mb-12 grid gap-x-16 gap-y-8 lg:grid-cols-2">
      {hasFacts && (
        <DefinitionList
          rows={[
            {
              term: "Where",
              value: lines.length > 0 && (
                <address className="not-italic" dir="auto">
                  {lines.map((line) => (
                    <span key={line} className="block">
                      {line}
                    </span>
                  ))}
                </address>
              ),
            },
            {
              term: "Their page",
              value: place.url && (
                <a href={place.url} rel="noopener nofollow ugc" className="print-address break-words">
                  {hostOf(place.url)}
                </a>
              ),
            },
          ]}
        />
      )}
      {hasAccess && (
        <section aria-labelledby="access">
          <h2 id="access" className="caps mb-2 text-lg">
            Getting in, and being there
          </h2>
          <ul className="flex flex-wrap gap-x-6">
            {place.access.map((fact) => (
              <li key={fact} className="font-semibold">
                {accessFacts[fact]}
              </li>
            ))}
          </ul>
          <div className="mt-2">
            <Paragraphs text={place.accessNote} />
          </div>
        </section>
      )}
    </div>
  )
}
