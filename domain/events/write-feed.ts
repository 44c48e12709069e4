import { micromark } from "micromark"
import { gfm, gfmHtml } from "micromark-extension-gfm"
import { offsetTime } from "@/lib/zone"
import { involvementKinds, placeText, whenText } from "./event"
import type { News } from "./list-news"

export type Feed = { name: string; about: string; page: string; self: string; baseUrl: string; news: News[] }

/** A feed as a reader asks for it: RSS 2.0 or JSON Feed 1.1, with the same items under the same ids. */
export const writeFeed = (feed: Feed, format: "rss" | "json"): string =>
  format === "rss" ? rss(feed) : json(feed)

function titleOf(one: News): string {
  if (one.isGone) return `No longer listed: ${one.title}`
  const { state, movedFromLocal } = one.event
  if (state === "cancelled") return `Cancelled: ${one.title}`
  if (state === "postponed") return `Postponed: ${one.title}`
  return movedFromLocal ? `Moved: ${one.title}` : one.title
}

function summaryOf(one: News): string {
  if (one.isGone) return "We took it down. Whoever subscribed to our calendar sees it cancelled."
  const { event } = one
  const when = event.state === "postponed" ? "No new date yet" : whenText(event)
  const was = event.movedFromLocal ? `Before: ${whenText({ ...event, ...before(event.movedFromLocal) })}` : ""
  return [when, was, placeText(event), event.audienceValue].filter(Boolean).join(" · ")
}

const before = (startsLocal: string) => ({ startsLocal, endsLocal: null })

/** When and where, why it is here, then the text; what was typed is markdown without raw HTML, as on the page. */
function htmlOf(one: News): string {
  if (one.isGone) return `<p>${escaped(summaryOf(one))}</p>`
  const { event, description, recap } = one
  const time = `<time datetime="${startOf(event)}">${escaped(whenText(event))}</time>`
  const when = event.state === "published" ? time : `<s>${time}</s>`
  const off = { published: "", cancelled: "Cancelled. ", postponed: "Postponed; no new date yet. " }[
    event.state
  ]
  const moved = event.movedFromLocal
    ? `<br><s>${escaped(whenText({ ...event, ...before(event.movedFromLocal) }))}</s>`
    : ""
  const place = placeText(event)
  const who = event.involvements.map(
    ({ kind, sentence, memberName }) =>
      `<li>${involvementKinds[kind]}: ${escaped(sentence)} (${escaped(memberName)})</li>`,
  )
  return [
    `<p>${off}${when}${moved}${place && `<br>${escaped(place)}`}</p>`,
    `<p><strong>Why it’s here:</strong> ${escaped(event.audienceValue)}</p>`,
    `<ul>${who.join("")}</ul>`,
    markdown(description),
    recap && `<h2>Afterwards</h2>${markdown(recap)}`,
  ].join("")
}

const markdown = (text: string) =>
  text && micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })

type Timed = { startsLocal: string; isAllDay: boolean; zone: string }

/** A day without hours, or the time with its offset (RFC 3339). */
const startOf = ({ startsLocal, isAllDay, zone }: Timed) =>
  isAllDay ? startsLocal.slice(0, 10) : offsetTime(startsLocal, zone)

/** The same for ever, also when title, address or site change (RFC 4122's URN). */
const guidOf = ({ id }: News) => `urn:uuid:${id}`
const linkOf = ({ slug }: News, baseUrl: string) => new URL(`/events/${slug}`, baseUrl).href
const tagsOf = (one: News) => (one.isGone ? [] : one.event.tags)

function rss({ name, about, page, self, baseUrl, news }: Feed): string {
  const items = news.map((one) => [
    "<item>",
    tag("title", titleOf(one)),
    tag("link", linkOf(one, baseUrl)),
    `<guid isPermaLink="false">${guidOf(one)}</guid>`,
    tag("pubDate", one.newsAt.toUTCString()),
    ...tagsOf(one).map((each) => tag("category", each)),
    tag("description", summaryOf(one)),
    tag("content:encoded", htmlOf(one)),
    "</item>",
  ])
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
    "<channel>",
    tag("title", name),
    tag("link", page),
    tag("description", about),
    "<language>en</language>",
    "<ttl>60</ttl>",
    `<atom:link rel="self" type="application/rss+xml" href="${escaped(self)}"/>`,
    ...(news[0] ? [tag("lastBuildDate", news[0].newsAt.toUTCString())] : []),
    ...items.flat(),
    "</channel>",
    "</rss>",
    "",
  ].join("\n")
}

const tag = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`

// Everything but the characters of XML 1.0, production 2: one of these makes the whole feed unreadable.
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escaped = (text: string) =>
  text.replace(notXml, "").replace(/[&<>"]/g, (character) => names[character] ?? character)

function json({ name, about, page, self, baseUrl, news }: Feed): string {
  const items = news.map((one) => ({
    id: guidOf(one),
    url: linkOf(one, baseUrl),
    title: titleOf(one),
    content_html: htmlOf(one),
    summary: summaryOf(one),
    date_published: one.firstAt.toISOString(),
    date_modified: one.newsAt.toISOString(),
    tags: tagsOf(one),
    ...(!one.isGone && {
      image: `${linkOf(one, baseUrl)}/card.png`,
      _event: { starts: startOf(one.event), time_zone: one.event.zone, state: one.event.state },
    }),
  }))
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: name,
    home_page_url: page,
    feed_url: self,
    description: about,
    language: "en",
    items,
  }
  return JSON.stringify(feed)
}
