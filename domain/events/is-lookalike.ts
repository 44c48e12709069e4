type Look = { title: string; url: string; placeName: string }

const words = (text: string) =>
  new Set(
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/\b20\d\d\b/g, "")
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  )

const address = (url: string) =>
  url
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")

/** Most of the words of the shorter title stand in the other one. One shared word of a pair says nothing. */
function isSimilar(one: string, other: string): boolean {
  const [few, many] = [words(one), words(other)].sort((a, b) => a.size - b.size)
  if (!few || !many || few.size === 0) return false
  const shared = [...few].filter((word) => many.has(word)).length
  return shared / few.size >= 0.75 && (few.size > 1 || many.size === 1)
}

/** Whether two events of one day could be one: the same place, the same link (its query aside) or a similar title. */
export function isLookalike(one: Look, other: Look): boolean {
  const isSamePlace =
    one.placeName !== "" && one.placeName.trim().toLowerCase() === other.placeName.trim().toLowerCase()
  const isSameLink = one.url !== "" && address(one.url) === address(other.url)
  return isSamePlace || isSameLink || isSimilar(one.title, other.title)
}
