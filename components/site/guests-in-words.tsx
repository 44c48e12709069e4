type Guests = {
  asked: number
  said: number
  late: number
  no: number
  silent: number
  medianDaysToYes: number | null
}

/** What becomes of our invitations, in words: `Of 24 people we asked to come on Loose Gravel, 15 said yes …`. */
export function GuestsInWords({ guests, toCome }: { guests: Guests; toCome: string }) {
  const { asked, said, late, no, silent, medianDaysToYes } = guests
  const ways = [
    `${said} said yes${late > 0 ? `, ${late} of them late, which is fine` : ""}`,
    ...(no > 0 ? [`${no} said no thanks`] : []),
    ...(silent > 0 ? [`${silent} didn’t reply`] : []),
  ]
  const list = ways.length > 1 ? `${ways.slice(0, -1).join(", ")} and ${ways.at(-1)}` : ways[0]
  const days = medianDaysToYes === null ? 0 : Math.max(1, Math.round(medianDaysToYes))
  return (
    <section aria-labelledby="guests" className="mt-14 border-t-4 border-ink pt-6">
      <h2 id="guests" className="display text-3xl">
        When we invite
      </h2>
      <p className="measure mt-3 text-lg">
        Of {asked} people we asked to {toCome}, {list}.
        {days > 0 && ` A yes usually takes ${days === 1 ? "a day" : `${days} days`}.`} A no is as welcome as a
        yes, and nobody is asked twice in a row.
      </p>
    </section>
  )
}
