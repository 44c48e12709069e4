import { CopyField } from "@/components/ui/copy-field"
import { embedSnippet, type subscribeLinks } from "./subscribe-links"

type Props = { links: ReturnType<typeof subscribeLinks>; baseUrl: string; query: string; name: string }

/** In a feed reader, and on another site. */
export function SubscribeElsewhere({ links, baseUrl, query, name }: Props) {
  const mark = query ? "&" : "?"
  return (
    <>
      <section aria-labelledby="feeds" className="border-t-4 border-ink pt-4">
        <h2 id="feeds" className="display text-3xl">
          In a feed reader
        </h2>
        <p className="measure mt-3">
          What is new, moved or called off, newest first, each with why it is here. Either address will do.
        </p>
        <div className="measure mt-5 grid gap-5">
          <CopyField id="rss-address" label="RSS" value={links.rss} />
          <CopyField id="json-address" label="JSON Feed" value={links.json} />
        </div>
      </section>
      <section aria-labelledby="embed" className="border-t-4 border-ink pt-4">
        <h2 id="embed" className="display text-3xl">
          On your own site
        </h2>
        <p className="measure mt-3">
          Paste these lines where the list should stand. It has no script and sets no cookies, and its links
          open in the whole window. <code className="whitespace-nowrap">{mark}limit=8</code> shows so many, up
          to 20; <code className="whitespace-nowrap">{mark}theme=dark</code> or <code>light</code> holds it to
          one look instead of the reader’s own.
        </p>
        <div className="measure mt-5 grid gap-4">
          <CopyField
            id="embed-lines"
            label="The lines to paste"
            rows={5}
            value={embedSnippet(baseUrl, query, name)}
          />
          <p>
            <a href={`/embed${query}`}>See the list as it will stand there</a>
          </p>
        </div>
      </section>
    </>
  )
}
