import { Socket } from "node:net"
import sharp from "sharp"
import { expect, test, vi } from "vitest"
import { hostileTitles } from "@/tests/hostile-titles"
import { type Card, socialCard } from "./social-card"
// What takes pictures shuts every other decoder of the process: a card is drawn beside it all the same.
import "./picture"

const card: Card = {
  groupName: "Nights",
  day: { weekday: "Thu", day: "10", month: "Dec", year: "2026" },
  title: "Night of the clocks",
  lines: ["Thu 10 Dec, 7 pm (Detroit)", "The Boiler Room, Detroit"],
  why: "After this, our people can say how long the night was.",
  off: "",
  ground: "#d4380d",
  ink: "#000000",
}

/** How much of the title's part is ink. */
async function inked(picture: Buffer) {
  const title = await sharp(picture)
    .extract({ left: 400, top: 56, width: 744, height: 250 })
    .greyscale()
    .raw()
    .toBuffer()
  return title.filter((pixel) => pixel < 40).length / title.length
}

test("draws any title, within 1200 × 630 and 60 kB, and asks no network for a letter that it lacks", async () => {
  const fetched = vi.spyOn(globalThis, "fetch")
  const connected = vi.spyOn(Socket.prototype, "connect")
  const titles = [
    ...hostileTitles.slice(0, 20),
    "Москва",
    "Ελλάδα",
    "ไทย",
    "हिन्दी",
    "한국어",
    "\u{1F9FF}\u{13000}",
  ]
  for (const title of titles) {
    const picture = await socialCard({ ...card, title, groupName: title.slice(0, 40) })
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630, format: "png" })
    expect(picture.length).toBeLessThan(60_000)
  }
  expect(fetched).not.toHaveBeenCalled()
  expect(connected).not.toHaveBeenCalled()
})

test("sets the title, and the group's name where nothing of the title can be drawn", async () => {
  expect(await inked(await socialCard(card))).toBeGreaterThan(0.02)
  const onlyPictures = await socialCard({ ...card, title: "🎉👩‍👩‍👧‍👦🇩🇪" })
  expect(onlyPictures.equals(await socialCard({ ...card, title: "Nights" }))).toBe(true)
})

test("leaves pictographs out of a title and keeps its words", async () => {
  const plain = await socialCard({ ...card, title: "Party with friends" })
  expect(plain.equals(await socialCard({ ...card, title: "🎉 Party 🏳️‍🌈 with friends 1️⃣" }))).toBe(false)
  expect(plain.equals(await socialCard({ ...card, title: "🎉 Party 🏳️‍🌈 with friends" }))).toBe(true)
})
