import { Paragraphs } from "@/components/ui/paragraphs"
import type { SheetPrep } from "@/domain/episodes/episode"

/** What a guest has told us for the day, or that they have not. */
export function SheetPrepFacts({ prep }: { prep: SheetPrep }) {
  const { talkTitle, nameSaid, bio, takeaways, accessNeeds, links, releasedAt, isBegun } = prep
  const facts = [
    ["Say the name", nameSaid],
    ["Talks about", talkTitle],
    ["Who they are", bio],
    ["What people take along", takeaways],
    ["Needs", accessNeeds],
  ].filter(([, text]) => text)
  return (
    <>
      {!isBegun && <p className="mt-1 text-muted">Has not told us anything for the day yet.</p>}
      <dl className="measure mt-2 grid gap-2">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd>
              <Paragraphs text={text ?? ""} />
            </dd>
          </div>
        ))}
        {links.length > 0 && (
          <div>
            <dt className="text-sm text-muted">Links</dt>
            {links.map((link) => (
              <dd key={link} className="[overflow-wrap:anywhere]">
                <a href={link} rel="noreferrer nofollow">
                  {link}
                </a>
              </dd>
            ))}
          </div>
        )}
      </dl>
      {isBegun && !releasedAt && (
        <p className="mt-2 font-semibold text-danger">Has not agreed to the release text yet.</p>
      )}
    </>
  )
}
