import { episodeTitle, prepLines, type SheetPrep, secondsToRead } from "./episode"
import type { Sheet, SheetItem } from "./read-sheet"

/** `when`: "Thu 10 Dec, 7 pm (Detroit)". */
type With = { showName: string; when: string; airs: string; preps: SheetPrep[] }

const indented = (text: string) => text.split("\n").join("\n    ")

function lines(item: SheetItem, preps: SheetPrep[]): string[] {
  if (item.kind === "guest") {
    const who = item.organisation ? `${item.name}, ${item.organisation}` : item.name
    const told = preps.filter((one) => one.invitationId === item.id).flatMap(prepLines)
    return [`GUEST     ${who}`, ...told.map((line) => `    ${indented(line)}`)]
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
export function writeSheet(sheet: Sheet, { showName, when, airs, preps }: With): string {
  const total = sheet.items.reduce(
    (sum, item) => sum + (item.kind === "mention" ? secondsToRead(item.text) : 0),
    0,
  )
  const head = sheet.isExtra ? "Extra" : `${sheet.number}`
  return [
    `${showName} ${head}: ${episodeTitle(sheet)}`,
    when,
    ...(airs ? [airs] : []),
    ...(total > 0 ? [`To read out: about ${total} seconds`] : []),
    ...sheet.items.flatMap((item) => ["", ...lines(item, preps)]),
    "",
  ].join("\n")
}
