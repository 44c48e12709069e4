import type { ReactNode } from "react"

type Place = { name: string; url: string; what: string }
/** `toCome`: "come on Loose Gravel"; null without a show. */
type Props = { places: readonly Place[]; toCome: string | null }

/** Three questions before the form. A no opens what then: where else, or how it can become a yes. */
export function FitCheck({ places, toCome }: Props) {
  return (
    <section aria-labelledby="fit" className="mt-8 border-t-2 border-ink pt-3">
      <h2 id="fit" className="caps text-lg">
        20 seconds: does it fit?
      </h2>
      <ol className="mt-1">
        <Question ask="Will our people be able to do or understand something that they could not before?">
          <p>Then we are not the right calendar for it, and that is no judgement on the event.</p>
          <Elsewhere places={places} />
        </Question>
        <Question ask="Is one of us in it, or could one of us be?">
          <p>
            Not yet is fine: say so below. We may ask one of us to come along
            {toCome ? `, or you to ${toCome}` : ""}. If it can only ever be an announcement, it is better off
            elsewhere.
          </p>
          <Elsewhere places={places} />
        </Question>
        <Question ask="Is there still time for us to take part? Four weeks are comfortable.">
          <p>Pitch us the next one. For this one there are calendars that are quicker than we are.</p>
          <Elsewhere places={places} />
        </Question>
      </ol>
    </section>
  )
}

function Question({ ask, children }: { ask: string; children: ReactNode }) {
  return (
    <li className="border-t border-line first:border-t-0">
      <details className="group">
        <summary className="flex min-h-11 items-baseline justify-between gap-4 py-2.5">
          <span>{ask}</span>
          <span className="shrink-0 font-semibold underline decoration-1 underline-offset-4">
            <span className="group-open:hidden">If not?</span>
            <span className="hidden group-open:inline">Close</span>
          </span>
        </summary>
        <div className="measure mb-4 grid gap-2 border-l-4 border-accent pb-1 pl-4">{children}</div>
      </details>
    </li>
  )
}

function Elsewhere({ places }: { places: readonly Place[] }) {
  if (places.length === 0) return null
  return (
    <ul className="grid gap-1">
      {places.map(({ name, url, what }) => (
        <li key={url}>
          <a href={url} className="font-semibold">
            {name}
          </a>
          {what && ` ${what}`}
        </li>
      ))}
    </ul>
  )
}
