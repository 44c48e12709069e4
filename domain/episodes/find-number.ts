/** The number that people put before a title: "#412: …", "Ep. 412 – …", "Episode 412. …", "412 | …", "Folge 12: …". */
const word = "(?:episode|episodio|épisode|folge|ep|eps|number|nr|no|talk)(?!\\p{L})\\.?"
const parted = "(?:\\s*[:–—|•·/)\\]]+\\s*|\\s*\\.\\s+|\\s+-+\\s+)"
const number = "0*([1-9]\\d{0,4})(?!\\d)"
const before = new RegExp(
  `^\\s*(?:(?:${word}\\s*#?\\s*|#\\s*)${number}(?:${parted}|\\s+|$)|${number}${parted})`,
  "iu",
)
/** "… (Ep. 412)", "… #412", "… – Episode 412". */
const after =
  /\s*[-–—|(:[]*\s*(?:#\s*|(?:episode|ep|folge)(?!\p{L})\.?\s*#?\s*)0*([1-9]\d{0,4})\s*[)\]]?\s*$/iu

/**
 * The number that stands in a title, and the title without it. A plain number needs no word when something parts it
 * from the rest; "12 Angry Men" and "1984" as the whole title keep theirs.
 */
export function findNumber(title: string): { number: number | null; rest: string } {
  for (const pattern of [before, after]) {
    const match = pattern.exec(title)
    const found = match?.[1] ?? match?.[2]
    if (!match || !found) continue
    const rest = (pattern === before ? title.slice(match[0].length) : title.slice(0, match.index)).trim()
    return { number: Number(found), rest }
  }
  return { number: null, rest: title.trim() }
}
