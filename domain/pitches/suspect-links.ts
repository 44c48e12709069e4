import type { PitchInput } from "./pitch"

const mostLinks = 3

/** Text as a reader sees it: what has no width, and letters that only look wide, hide no link. */
export const asSeen = (text: string) =>
  text.replace(/\p{Default_Ignorable_Code_Point}/gu, "").normalize("NFKC")

const link = /(?:\b(?:https?|hxxps?):\/\/|\bwww\.)[^\s<>"']+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"']*/gi
const bareHost =
  /\b(?:[a-z0-9-]+\.)+(?:com|net|org|info|biz|shop|store|online|site|xyz|top|click|link|io|co)\b/gi
const markup = /\[(?:url|link|img)\b|<a[\s>]|href\s*=/i

/**
 * Whether there are more links than people write, markup that makes links elsewhere, or a link where a name belongs.
 * The fields that ask for a link do not count. An organisation may be called example.org, since some are.
 */
export function suspectLinks(input: PitchInput): boolean {
  const names = [input.name, input.organisation, ...input.events.map((event) => event.title)].map(asSeen)
  const texts = [
    input.audienceValue,
    input.acquaintanceDetail,
    input.whoOfUs,
    input.brings,
    input.anythingElse,
  ]
  const free = [...texts, ...input.events.map((event) => event.place)].map(asSeen).join("\n")
  const isNamed = names.some((name) => name.search(link) >= 0)
  const isMarked = [...names, free].some((text) => markup.test(text))
  return isNamed || isMarked || countLinks(free) > mostLinks
}

function countLinks(text: string): number {
  const withoutLinks = text.replace(link, " ")
  return (text.match(link)?.length ?? 0) + (withoutLinks.match(bareHost)?.length ?? 0)
}
