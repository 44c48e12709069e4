type Counts = {
  pitched: number
  listed: number
  notListed: number
  invited: number
  neverReplied: number
  medianDays: number | null
}

/** The policy held against itself: what became of the pitches so far. */
export function AnswersInNumbers({ counts, showIsOn }: { counts: Counts; showIsOn: boolean }) {
  const days = counts.medianDays === null ? null : Math.max(1, Math.round(counts.medianDays))
  const rows = [
    { number: counts.pitched, words: "pitched to us" },
    { number: counts.listed, words: "listed" },
    { number: counts.notListed, words: "not listed" },
    ...(showIsOn ? [{ number: counts.invited, words: "of those, invited to the show" }] : []),
    ...(showIsOn && counts.neverReplied > 0
      ? [
          {
            number: counts.neverReplied,
            words: counts.neverReplied === 1 ? "guest who didn’t reply" : "guests who didn’t reply",
          },
        ]
      : []),
    ...(days === null
      ? []
      : [{ number: days, words: days === 1 ? "day to an answer, usually" : "days to an answer, usually" }]),
  ]
  return (
    <section aria-labelledby="numbers" className="mt-16">
      <h2 id="numbers" className="display mb-5 text-3xl font-black uppercase">
        So far
      </h2>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 lg:grid-cols-[repeat(auto-fit,minmax(8rem,1fr))]">
        {rows.map(({ number, words }) => (
          <div key={words} className="flex flex-col-reverse justify-end border-t-4 border-ink pt-3">
            <dt className="mt-2">{words}</dt>
            <dd className="display text-numeral font-black">{number}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
