type Props = { audience: string; showName: string | null; reach: string; promised: string }

/** What gets listed, who reads it, by when they hear: the first screen of a phone. */
export function PitchPromise({ audience, showName, reach, promised }: Props) {
  const facts = [
    {
      term: "What we list",
      text: "Events that one of us is in and our people would care about. Nothing else, however good.",
    },
    {
      term: "Who reads it",
      text: showName && reach ? `${audience}. And ${showName}, our show, reaches ${reach}.` : `${audience}.`,
    },
  ]
  return (
    <dl className="grid gap-x-10 gap-y-4 border-t-4 border-ink pt-4 md:grid-cols-[1fr_1fr_auto]">
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt className="caps text-base leading-tight text-accent">{term}</dt>
          <dd className="measure first-letter:uppercase">{text}</dd>
        </div>
      ))}
      <div>
        <dt className="caps text-base leading-tight text-accent">You hear from us by</dt>
        <dd className="display text-3xl whitespace-nowrap">{promised}</dd>
      </div>
    </dl>
  )
}
