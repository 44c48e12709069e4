import { randomInt, randomUUID } from "node:crypto"
import type { Fields } from "./outsider"

// Who comes in the ten minutes: five campaigns of different quality, one that does everything as a person would, and
// twenty people. Whatever is typed carries a mark, so that no mail can carry it unseen.

export type Comer = {
  crowd: string
  email: string
  address: string
  typed: Fields
  /** In steps of ten seconds: when the page is opened, how long until it is sent, whether the mail is read. */
  opens: number
  takes: number
  confirms: boolean
  way: "page" | "page, all fields" | "at once" | "no page" | "copied page"
}

/** With the ten seconds of whoever pitches twice: ten minutes. */
export const steps = 59
export const typedMark = "xyzzy"

const pick = <Of>(from: readonly Of[]): Of => from[randomInt(from.length)] as Of
const mark = () => typedMark + randomUUID().slice(0, 8)
const newNetwork = () =>
  `${pick([23, 45, 81, 93, 139, 178, 203])}.${randomInt(256)}.${randomInt(256)}.${1 + randomInt(250)}`
const word = () =>
  Array.from({ length: 2 + randomInt(3) }, () =>
    pick(["ba", "ko", "lu", "mi", "ra", "se", "to", "vin"]),
  ).join("")
const prose = (count: number) => Array.from({ length: count }, word).join(" ")
const spun = (...parts: string[][]) => parts.map(pick).join(" ")

const advert = () =>
  spun(
    ["grow their revenue", "boost their revenue", "lift their sales"],
    ["with our proven growth method", "with our tested growth method", "with our famous growth method"],
    ["in only thirty days", "in just thirty days", "within thirty days"],
    ["and book a free call", "and get a free call", "and claim a free call"],
  )

type Campaign = Pick<Comer, "crowd" | "way"> & {
  size: number
  confirming: number
  typed(): Fields
  email(): string
}

const campaigns: Campaign[] = [
  {
    crowd: "bare posts, no page",
    way: "no page",
    size: 350,
    confirming: 40,
    typed: () => ({
      "events[0].url": `https://${word()}.example/${mark()}`,
      audienceValue: `${prose(12)} ${mark()}`,
    }),
    email: () => `${randomUUID()}@${word()}${randomInt(99)}.example`,
  },
  {
    crowd: "one page, copied",
    way: "copied page",
    size: 250,
    confirming: 40,
    typed: () => ({
      "events[0].url": `https://${word()}${randomInt(999)}.example/${mark()}`,
      audienceValue: `${prose(12)} ${mark()}`,
    }),
    email: () => `${randomUUID()}@${word()}${randomInt(99)}.example`,
  },
  {
    crowd: "fills every field",
    way: "page, all fields",
    size: 350,
    confirming: 60,
    typed: () => ({
      "events[0].url": `https://${word()}.example/${mark()}`,
      audienceValue: `${prose(12)} ${mark()}`,
    }),
    email: () => `${randomUUID()}@${word()}${randomInt(99)}.example`,
  },
  {
    crowd: "sends at once",
    way: "at once",
    size: 250,
    confirming: 60,
    typed: () => ({
      "events[0].url": `https://${word()}${randomInt(999)}.example/${mark()}`,
      audienceValue: `${prose(12)} ${mark()}`,
    }),
    email: () => `${randomUUID()}@${word()}${randomInt(99)}.example`,
  },
  {
    crowd: "link lists",
    way: "page",
    size: 250,
    confirming: 60,
    typed: () => ({
      "events[0].url": `https://${word()}${randomInt(999)}.example/${mark()}`,
      audienceValue: `${prose(10)} ${mark()}`,
      anythingElse: Array.from({ length: 6 }, () => `ht\u200Btps://${word()}.example/${mark()}`).join(" "),
    }),
    email: () => `${randomUUID()}@${word()}${randomInt(99)}.example`,
  },
  {
    crowd: "one advert, spun, three sites",
    way: "page",
    size: 250,
    confirming: 90,
    typed: () => ({
      "events[0].url": `https://${pick(["grow", "lift", "boost"])}-now.example/${mark()}`,
      audienceValue: advert(),
      brings: mark(),
    }),
    email: () => `${randomUUID()}@${word()}${randomInt(99)}.example`,
  },
  {
    crowd: "new words and sites, one mail domain",
    way: "page",
    size: 200,
    confirming: 80,
    typed: () => ({
      "events[0].url": `https://${word()}${randomUUID().slice(0, 6)}.example/${mark()}`,
      audienceValue: `${prose(14)} ${mark()}`,
    }),
    email: () => `${randomUUID()}@catchall.example`,
  },
  {
    crowd: "as patient as a person, nothing alike",
    way: "page",
    size: 100,
    confirming: 40,
    typed: () => ({
      "events[0].url": `https://${word()}${randomUUID().slice(0, 6)}.example/${mark()}`,
      audienceValue: `${prose(14)} ${mark()}`,
    }),
    email: () => `${randomUUID()}@gmail.com`,
  },
]

export const bots = (): Comer[] =>
  campaigns.flatMap(({ crowd, way, size, confirming, typed, email }) =>
    Array.from({ length: size }, (_, index) => ({
      ...{ crowd, way, typed: typed(), email: email(), address: newNetwork() },
      opens: randomInt(steps - 4),
      takes: way === "at once" ? 0 : 1 + randomInt(3),
      confirms: index < confirming,
    })),
  )

const person = (typed: Fields, over: Partial<Comer> = {}): Comer => ({
  crowd: "people",
  email: `${randomUUID()}@gmail.com`,
  address: newNetwork(),
  typed: {
    "events[0].url": `https://${mark()}.example/evening`,
    audienceValue: `${prose(9)} ${mark()}`,
    ...typed,
  },
  opens: randomInt(steps - 8),
  takes: 1 + randomInt(4),
  confirms: true,
  way: "page",
  ...over,
})

/** Nineteen of the twenty; the last pitches twice, see the proof. */
export function people(): Comer[] {
  const campus = newNetwork()
  const fromCampus = (site: string) =>
    person({ "events[0].url": site }, { address: campus, email: `${randomUUID()}@campus.example` })
  return [
    ...[`https://campus.example/${mark()}`, `https://campus.example/${mark()}`].map(fromCampus),
    ...Array.from({ length: 4 }, () => fromCampus(`https://${mark()}.example/`)),
    ...Array.from({ length: 3 }, () => person({ "events[0].url": `https://www.eventbrite.com/e/${mark()}` })),
    person({}, { opens: 0, takes: steps - 2 }),
    person({
      name: `Dr. Dana ${mark()}`,
      organisation: "Campus Martius 800, 48226 Detroit, MI",
      site: `https://www.linkedin.com/in/${mark()}`,
      "events[0].place": "+1 313 555 0100",
      "events[0].title": "Mrs",
      acquaintanceDetail: "Dana",
    }),
    person({
      anythingElse: `Last year: https://${mark()}.example/photos, the paper on www.${mark()}.example, and https://${mark()}.example/talk`,
    }),
    person({ audienceValue: `Сможете починить 🧑‍🔧 радио дома ${mark()}`, name: "דנה" }),
    person({ audienceValue: `mend a sail ${mark()}` }),
    ...Array.from({ length: 5 }, () => person({ brings: prose(8) })),
  ]
}
