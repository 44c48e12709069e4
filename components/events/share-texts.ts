import { type ListedEvent, placeText, whenText } from "@/domain/events/event"

/** Where a short text may end, with its link: the smallest limit of the networks in use. */
const shortest = 300

const prefix = { published: "", cancelled: "Cancelled: ", postponed: "Postponed: " }

/** What an editor pastes elsewhere: a post, a message and a paragraph of a newsletter. Each says why it is here. */
export function shareTexts(
  event: ListedEvent,
  url: string,
): { short: string; long: string; paragraph: string } {
  const title = prefix[event.state] + event.title
  const when = event.state === "postponed" ? "No new date yet" : whenText(event)
  const place = placeText(event)
  const who = event.involvements.map(({ sentence }) => sentence)
  const facts = [when, place].filter(Boolean).join(", ")
  return {
    short: shortText(`${title}\n${facts}`, event.audienceValue, url),
    long: [`${title}\n${[when, place].filter(Boolean).join("\n")}`, event.audienceValue, who.join(" "), url]
      .filter(Boolean)
      .join("\n\n"),
    paragraph: [`${title} (${facts}).`, ended(event.audienceValue), ...who.map(ended), `More: ${url}`].join(
      " ",
    ),
  }
}

const ended = (sentence: string) => (/[.!?…]["”’)]*$/.test(sentence) ? sentence : `${sentence}.`)

/** The reason is cut at a word before anything else is. */
function shortText(head: string, why: string, url: string): string {
  const room = shortest - head.length - url.length - 2
  if (why.length <= room) return [head, why, url].join("\n")
  const cut = why.slice(0, Math.max(0, room - 1)).replace(/\s+\S*$/, "")
  return [head, ...(cut ? [`${cut}…`] : []), url].join("\n")
}
