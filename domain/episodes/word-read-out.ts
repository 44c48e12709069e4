import { longDateOf } from "@/lib/zone"

/** What a sentence about an event is made of. `startsLocal` is wall time, `startsAt` its instant. */
export type Tellable = {
  title: string
  startsLocal: string
  startsAt: Date | null
  isAllDay: boolean
  zone: string | null
  placeName: string
  city: string
  isOnline: boolean
  audienceValue: string
}

/** Twenty seconds, read at an easy pace. */
const mostWords = 55

function spokenTime(local: string): string {
  const [hour = 0, minute = 0] = local.slice(11, 16).split(":").map(Number)
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""} ${hour < 12 ? "am" : "pm"}`
}

const sentence = (text: string) => (/[.!?…]["'”’)]?$/.test(text) ? text : `${text}.`)

/** Whole sentences as long as there is room, and of the first one as many words as there is room for. */
function within(text: string, words: number): string {
  const kept: string[] = []
  for (const one of text.split(/(?<=[.!?…]["'”’)]?)\s+/)) {
    const count = one.split(/\s+/).length
    if (count > words - kept.join(" ").split(/\s+/).filter(Boolean).length) break
    kept.push(one)
  }
  if (kept.length > 0) return kept.join(" ")
  const first = text.split(/\s+/).slice(0, words).join(" ")
  return first === text ? text : `${first} …`
}

/** What a host reads out of an event in about twenty seconds: what, when, where, and what one gets of it. */
export function wordReadOut(event: Tellable): string {
  const day =
    event.startsAt && event.zone ? longDateOf(event.startsAt, event.zone) : event.startsLocal.slice(0, 10)
  const at = event.isAllDay ? "" : ` at ${spokenTime(event.startsLocal)}`
  const place = [event.placeName, event.city].filter(Boolean).join(" in ")
  const where = place
    ? `, at ${place}${event.isOnline ? ", and online" : ""}`
    : event.isOnline
      ? ", online"
      : ""
  const facts = `${sentence(event.title)} ${day}${at}${where}.`
  const left = mostWords - facts.split(/\s+/).length
  return left < 4 || !event.audienceValue ? facts : `${facts} ${within(sentence(event.audienceValue), left)}`
}

/** A link is not spelled out on air: the number of the episode is its address with us. */
export const wordLink = (label: string, number: number) =>
  `${sentence(label)} The link is on our page, at slash ${number}.`
