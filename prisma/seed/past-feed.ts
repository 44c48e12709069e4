/** Where the demo's sound would be; nobody is there. */
export const soundOf = (number: number) => `https://sound.loosegravel.example/${number}.mp3`

const past: [title: string, notes: string, minutes: number][] = [
  [
    "The Printer in the Choir Loft",
    "An organist, a network printer and one long cable. <em>Bring earplugs.</em>",
    54,
  ],
  ["Who Patches the Lighthouse", "Unattended since 1983, and on the internet since last spring.", 61],
  ["Seventeen Spreadsheets", "A food bank runs on them. We asked what would break first, and it broke.", 48],
  ["The Clock in the Cafeteria", "Four minutes fast for nine years, on purpose.", 57],
  [
    "Unplug It and Wait",
    '<p>Two people who answer the phone for a living.</p><ul><li>the <a href="https://wait.example/script">script</a> they were given</li><li>what they say instead</li></ul>',
    63,
  ],
  ["A Bridge With a Password", "It is a drawbridge. The password is on the bridge.", 52],
  ["Ninety Metres of Ribbon Cable", "From a telephone exchange, and now a curtain.", 59],
]

/** What the show's old host still has of it, a week apart before episode 407. `dateOf` says the date so many days from now. */
export function pastFeed(dateOf: (days: number) => string): string {
  const items = past.map(([title, notes, minutes], index) => {
    const number = 406 - index
    const day = new Date(`${dateOf(4 + 7 * (number - 413))}T23:00:00Z`).toUTCString()
    return `<item><title>#${number}: ${title}</title><guid isPermaLink="false">gravel-${number}</guid><pubDate>${day}</pubDate>
      <link>https://oldhost.example/loose-gravel/${number}</link><description><![CDATA[${notes}]]></description>
      <enclosure url="${soundOf(number)}" length="1" type="audio/mpeg"/><itunes:duration>${minutes}:00</itunes:duration></item>`
  })
  const names = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${names}><channel><title>Loose Gravel</title>${items.join("\n")}</channel></rss>`
}
