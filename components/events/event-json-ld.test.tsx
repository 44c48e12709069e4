import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import type { EventPage } from "@/domain/events/event"
import { pagePolicy, withoutFramework } from "@/server/content-security"
import { hostileTitles } from "@/tests/hostile-titles"
import { EventJsonLd } from "./event-json-ld"
import { eventSchema } from "./event-schema"

const site = { baseUrl: "https://nights.example", groupName: "Nights" }

const event: EventPage = {
  id: "0199d3c2-0000-7000-8000-000000000001",
  slug: "night-2026",
  title: "Night of the clocks",
  state: "published",
  startsLocal: "2026-10-24T22:00",
  endsLocal: "2026-10-25T04:00",
  isAllDay: false,
  zone: "Europe/Berlin",
  startsAt: new Date("2026-10-24T20:00:00Z"),
  endsAt: new Date("2026-10-25T03:00:00Z"),
  placeName: "The Boiler Room",
  address: "440 Burroughs St",
  city: "Berlin",
  country: "Germany",
  isOnline: false,
  url: "https://example.org/clocks",
  conductUrl: "",
  tags: ["clocks"],
  description: "Doors at nine.",
  audienceValue: "After this, you can say how long the night was.",
  involvements: [{ kind: "hosting", memberName: "Sam", sentence: "Sam turns the hands." }],
  picture: null,
  movedFromLocal: null,
  place: null,
  series: null,
  price: "",
  ticketUrl: "",
  organisers: "",
  access: [],
  accessNote: "",
  recap: "",
  stateNote: "",
  coveredBy: null,
  publishedAt: new Date("2026-08-01T10:00:00Z"),
  mentionedOn: [],
  sequence: 3,
  updatedAt: new Date("2026-09-01T10:00:00Z"),
  isOver: false,
}

// biome-ignore lint/suspicious/noExplicitAny: it is read as any machine reads it
const told = (over: Partial<EventPage> = {}) => eventSchema({ ...event, ...over }, site) as any

// https://developers.google.com/search/docs/appearance/structured-data/event
test("has what Google requires and recommends, whatever is known of an event", () => {
  const variants: Partial<EventPage>[] = [
    {},
    { isOnline: true, placeName: "", address: "", city: "", country: "", url: "" },
    { isOnline: true },
    { isAllDay: true, startsLocal: "2026-10-24T00:00", endsLocal: "2026-10-26T00:00" },
    { endsLocal: null, state: "postponed" },
  ]
  const date = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/
  for (const over of variants) {
    const schema = told(over)
    expect(schema["@context"]).toBe("https://schema.org")
    expect(schema["@type"]).toBe("Event")
    for (const name of ["name", "startDate", "location", "description", "eventStatus", "image", "organizer"])
      expect(schema[name], name).toBeTruthy()
    expect(schema.startDate).toMatch(date)
    if (schema.endDate) expect(schema.endDate).toMatch(date)
    for (const location of [schema.location].flat()) {
      if (location["@type"] === "Place") expect(location.address["@type"]).toBe("PostalAddress")
      else expect(URL.canParse(location.url)).toBe(true)
    }
    expect(URL.canParse(schema.image[0])).toBe(true)
  }
})

test("names the instant with the offset of its night", () => {
  expect([told().startDate, told().endDate]).toEqual([
    "2026-10-24T22:00:00+02:00",
    "2026-10-25T04:00:00+01:00",
  ])
  const detroit = told({
    zone: "America/Detroit",
    startsLocal: "2026-11-01T01:30",
    endsLocal: "2026-11-01T03:00",
  })
  expect([detroit.startDate, detroit.endDate]).toEqual([
    "2026-11-01T01:30:00-04:00",
    "2026-11-01T03:00:00-05:00",
  ])
  expect(told({ isAllDay: true }).startDate).toBe("2026-10-24")
})

test("says how it stands, and from when it was moved", () => {
  const status = (over: Partial<EventPage>) => told(over).eventStatus.replace("https://schema.org/", "")
  expect(status({})).toBe("EventScheduled")
  expect(status({ state: "cancelled" })).toBe("EventCancelled")
  expect(status({ state: "postponed" })).toBe("EventPostponed")
  const moved = told({ movedFromLocal: "2026-10-17T22:00" })
  expect(moved.eventStatus).toBe("https://schema.org/EventRescheduled")
  expect(moved.previousStartDate).toBe("2026-10-17T22:00:00+02:00")
})

test("says how one can take part", () => {
  const mode = (over: Partial<EventPage>) => told(over).eventAttendanceMode
  const nowhere = { placeName: "", address: "", city: "" }
  expect(mode({})).toContain("/OfflineEventAttendanceMode")
  expect(mode({ isOnline: true })).toContain("/MixedEventAttendanceMode")
  expect(mode({ isOnline: true, ...nowhere })).toContain("/OnlineEventAttendanceMode")
  expect(mode(nowhere)).toBeUndefined()
  expect(told({ isOnline: true }).location.map((one: { "@type": string }) => one["@type"])).toEqual([
    "Place",
    "VirtualLocation",
  ])
})

test("offers a ticket only where there is one, and a price only when it is certain", () => {
  const offer = (price: string) => told({ price, ticketUrl: "https://tickets.example/" }).offers
  expect(told({ price: "12 EUR" }).offers).toBeUndefined()
  expect(offer("€ 12,50")).toMatchObject({ price: "12.50", priceCurrency: "EUR" })
  expect(offer("12 USD")).toMatchObject({ price: "12", priceCurrency: "USD" })
  expect(offer("Free")).toMatchObject({ price: "0" })
  for (const vague of ["$12", "5 to 10 EUR", "pay what you can", ""])
    expect(offer(vague)).toEqual({ "@type": "Offer", url: "https://tickets.example/" })
  expect(told({ price: "free, donations welcome" }).isAccessibleForFree).toBe(true)
})

test("cannot be left by any title, and stays in the page that is sent", () => {
  for (const title of hostileTitles) {
    const html = renderToStaticMarkup(
      <EventJsonLd event={{ ...event, title, description: title }} {...site} />,
    )
    expect(html.match(/<\/?script/g)).toHaveLength(2)
    const sent = withoutFramework(`<p>${html}</p>`)
    const [, text = ""] = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(sent) ?? []
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(told({ title, description: title }))))
    expect(pagePolicy(sent)).toContain("script-src 'none'")
  }
})
