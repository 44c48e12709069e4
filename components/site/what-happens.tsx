type Props = { promiseDays: number; questionDays: number; showName: string | null }

/** What happens to a pitch, as a promise that can be held against us. */
export function WhatHappens({ promiseDays, questionDays, showName }: Props) {
  const steps = [
    [
      "You write",
      "You tell us what it is and what our people get. You confirm by a mail, so that we can answer.",
    ],
    ["We read", `A person reads it, never a machine alone. You hear from us within ${promiseDays} days.`],
    ["We may ask", `If something is missing we ask, once or twice. You have ${questionDays} days to answer.`],
    [
      "You know",
      showName
        ? `Yes, or not listed this time with what would change our mind. Sometimes a no to the listing comes with an invitation to ${showName}: good people with the wrong event are often good guests.`
        : "Yes, or not listed this time with what would change our mind.",
    ],
  ]
  return (
    <section aria-labelledby="steps" className="mt-16">
      <h2 id="steps" className="display mb-5 text-3xl font-black uppercase">
        What happens to a pitch
      </h2>
      <ol className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(([name, text], index) => (
          <li key={name} className="border-t-4 border-ink pt-2">
            <p className="display text-xl">
              <span aria-hidden="true" className="text-accent">
                {index + 1}{" "}
              </span>
              {name}
            </p>
            <p className="mt-1">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
