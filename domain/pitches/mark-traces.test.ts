import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { typedPitch } from "@/tests/factories"
import { type Mark, markTraces } from "./mark-traces"

type Over = Parameters<typeof typedPitch>[0]
const marks = (over: Over, sender = "") => markTraces(typedPitch(over), sender, null)
const of = (kind: Mark["kind"], over: Over, sender = "") =>
  marks(over, sender).flatMap((one) => (one.kind === kind ? [one.mark] : []))
const site = (url: string) => of("link", { events: [{ url, date: "2027-02-01" }] }).join()
const shared = (one: string, other: string) => {
  const [a, b] = [one, other].map((audienceValue) => of("words", { audienceValue }))
  return (a ?? []).filter((mark) => b?.includes(mark)).length / (a?.length || 1)
}

test("keeps nothing that can be read again", () => {
  const all = marks({ email: "dana@solder-club.example" }, "203.0.113.9")
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["link", "words", "mailbox", "network"]))
  for (const { mark } of all) expect(mark).toMatch(/^[0-9a-f]{20}$/)
})

test("takes the pages of one site for one, except where everybody has a page", () => {
  expect(site("https://a.grow.example/1")).toBe(site("http://www.grow.example/2?x"))
  expect(site("https://grow.co.uk/1")).not.toBe(site("https://lift.co.uk/1"))
  expect(site("https://www.eventbrite.com/e/1")).not.toBe(site("https://www.eventbrite.com/e/2"))
  expect(site("https://www.eventbrite.com/e/1/")).toBe(site("https://eventbrite.com/e/1?aff=x"))
  expect(site("https://one.github.io/x")).not.toBe(site("https://two.github.io/x"))
})

test("knows the same words again with some exchanged, and not those that our label begins", () => {
  const advert = "grow their revenue with our proven growth method in only thirty days and book a free call"
  const spun = "boost their revenue with our proven growth method in only thirty days and claim a free call"
  const other =
    "After this, our people can mend a torn sail, sew on a patch and know which thread to buy for it"
  expect(shared(advert, spun)).toBeGreaterThan(0.5)
  expect(shared("get rich fast, offer 17, now", "get rich fast, offer 18, now")).toBe(1)
  // The same title, and nothing else.
  expect(shared(advert, other)).toBeLessThan(0.2)
  expect(
    shared("After this, our people can mend a torn sail", "after this our people can bake a plain loaf"),
  ).toBeLessThan(0.5)
})

test("marks the corner of a network, and no inner one, nor a mail provider that strangers share", () => {
  const corner = (sender: string) => of("network", {}, sender).join()
  expect(corner("203.0.113.9")).toBe(corner("203.0.113.200"))
  expect(corner("203.0.113.9")).not.toBe(corner("203.0.114.9"))
  expect(corner("2001:db8:1:2ff::")).toBe(corner("2001:db8:1:201::"))
  expect(corner("2001:db8:1:2ff::")).not.toBe(corner("2001:db8:1:3ff::"))
  for (const inner of [
    "127.0.0.1",
    "10.1.2.3",
    "192.168.1.1",
    "172.20.0.1",
    "0:0:0:0::",
    "fd00:1:2:3::",
    "unknown",
  ])
    expect(corner(inner), inner).toBe("")
  const mailbox = (email: string) => of("mailbox", { email }).join()
  expect(mailbox("a@gmail.com")).toBe("")
  expect(mailbox("a@yahoo.co.uk")).toBe("")
  expect(mailbox("a@x.catchall.example")).toBe(mailbox(`${randomUUID()}@catchall.example`))
})
