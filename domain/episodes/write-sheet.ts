import { episodeTitle, secondsToRead } from "./episode"
import type { Sheet, SheetItem } from "./read-sheet"

/** `when`: "Thu 10 Dec, 7 pm (Detroit)"; `prepOf`: what a guest has told us, in lines, by the id of their invitation. */
type With = { showName: string; when: string; airs: string; prepOf: (invitationId: string) => string[] }

const indented = (text: string) => text.split("\n").join("\n    ")

function lines(item: SheetItem, prepOf: With["prepOf"]): string[] {
  if (item.kind === "guest") {
    const who = item.organisation ? `${item.name}, ${item.organisation}` : item.name
    return [`GUEST     ${who}`, ...prepOf(item.id).map((line) => `    ${indented(line)}`)]
  }
  if (item.kind === "line")
    return [
      `${item.isQuestion ? `QUESTION  ${item.isDone ? "[x]" : "[ ]"}` : "NOTE     "} ${indented(item.words)}`,
    ]
  const off = item.isOff ? " (IT IS OFF)" : item.isDraft ? " (NOT PUBLIC YET)" : ""
  return [
    `READ OUT  ${item.what}${off}, about ${secondsToRead(item.text)} seconds`,
    `    ${indented(item.text)}`,
  ]
}

/** The run sheet as plain text, 7-bit headings and whatever people wrote, for a phone, a mail or a printer. */
export function writeSheet(sheet: Sheet, { showName, when, airs, prepOf }: With): string {
  const total = sheet.items.reduce(
    (sum, item) => sum + (item.kind === "mention" ? secondsToRead(item.text) : 0),
    0,
  )
  const head = sheet.isExtra ? "Extra" : `${sheet.number}`
  return [
    `${showName} ${head}: ${episodeTitle(sheet)}`,
    when,
    airs,
    ...(total > 0 ? [`To read out: about ${total} seconds`] : []),
    ...sheet.items.flatMap((item) => ["", ...lines(item, prepOf)]),
    "",
  ].join("\n")
}
