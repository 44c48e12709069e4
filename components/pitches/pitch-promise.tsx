import { capital } from "@/domain/episodes/episode"

type Props = {
  audience: string
  showName: string | null
  reach: string
  figures: { number: string; label: string }[]
  promised: string
}

/** What gets listed, who reads it, by when they hear: the first screen of a phone. */
export function PitchPromise({ audience, showName, reach, figures, promised }: Props) {
  const facts = [
    {
      term: "What we list",
      text: "Events that one of us is in and our people would care about. Nothing else, however good.",
    },
    {
      term: "Who reads it",
      text: [
        `${audience}.`,
        showName && reach && `And ${showName}, our show, reaches ${reach}.`,
        // In the group's own words; a sentence needs a capital and a full stop.
        figures.length > 0 && `${figures.map(({ number, label }) => `${number} ${label}`).join(", ")}.`,
      ]
        .flatMap((sentence) => (sentence ? capital(sentence) : []))
        .join(" "),
    },
  ]
  return (
    <dl className="grid gap-x-10 gap-y-4 border-t-4 border-ink pt-4 md:grid-cols-[1fr_1fr_auto]">
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt className="caps text-base leading-tight text-accent">{term}</dt>
          <dd className="measure">{text}</dd>
        </div>
      ))}
      <div>
        <dt className="caps text-base leading-tight text-accent">You hear from us by</dt>
        <dd className="display text-3xl whitespace-nowrap">{promised}</dd>
      </div>
    </dl>
  )
}
