import { expect, test } from "vitest"
import type { ListedEvent } from "@/domain/events/event"
import { shareTexts } from "./share-texts"

const url = "https://nights.example/events/night-2026"
const event: ListedEvent = {
  slug: "night-2026",
  title: "Night of the clocks",
  state: "published",
  startsLocal: "2026-12-10T19:00",
  endsLocal: null,
  isAllDay: false,
  zone: "America/Detroit",
  startsAt: new Date("2026-12-11T00:00:00Z"),
  endsAt: null,
  placeName: "The Boiler Room",
  city: "Detroit",
  isOnline: false,
  tags: [],
  audienceValue: "After this, you can say how long the night was",
  involvements: [{ kind: "hosting", memberName: "Sam", sentence: "Sam turns the hands." }],
  movedFromLocal: null,
  place: null,
  series: null,
}

test("says when, where, why and the link in each of the three", () => {
  const { short, long, paragraph } = shareTexts(event, url)
  for (const text of [short, long, paragraph])
    for (const part of [
      "Night of the clocks",
      "Thu 10 Dec, 7 pm (Detroit)",
      "The Boiler Room",
      event.audienceValue,
      url,
    ])
      expect(text).toContain(part)
  expect(paragraph).not.toContain("\n")
  expect(paragraph).toContain("how long the night was. Sam turns")
})

test("keeps the short one under 300 characters, and the link whole, however long the rest is", () => {
  const long = {
    ...event,
    title: "Straßenbahn ".repeat(13).trim(),
    audienceValue: "After this, our people can count. ".repeat(8).trim(),
  }
  const { short } = shareTexts(long, url)
  expect(short.length).toBeLessThanOrEqual(300)
  expect(short.endsWith(`\n${url}`)).toBe(true)
  expect(short).toMatch(/\S…\n/)
  expect(
    shareTexts({ ...long, title: "x".repeat(160), placeName: "y".repeat(160) }, url).short.endsWith(url),
  ).toBe(true)
})

test("says first what no longer holds", () => {
  const { short, paragraph } = shareTexts({ ...event, state: "cancelled" }, url)
  expect([short, paragraph].every((text) => text.startsWith("Cancelled: Night"))).toBe(true)
  expect(shareTexts({ ...event, state: "postponed" }, url).long).not.toContain("10 Dec")
})
