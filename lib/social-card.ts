import type { OverlayOptions } from "sharp"
import { compose, type Line, rule, type Typeset, typeset } from "./typeset"

export type Card = {
  groupName: string
  /** The day as lists hang from it; without one it is the group's own card. */
  day: { weekday: string; day: string; month: string; year: string } | null
  title: string
  /** Time and place, a line each. */
  lines: string[]
  why: string
  /** Cancelled or postponed: the first line is struck through. */
  off: string
  ground: string
  ink: string
}

type Put = (
  left: number | ((width: number) => number),
  top: number,
  line: Omit<Line, "color">,
) => Promise<Pick<Typeset, "width" | "height">>

const size = { width: 1200, height: 630 }
const edge = 56
const footHeight = 130
const foot = size.height - edge - footHeight
const caps = { font: "display", spacing: 0.03 } as const
const titleSizes = [128, 112, 96, 84, 72, 62, 54, 46, 40]

/** A picture of 1200 × 630 for those who are sent the address of a page: no photograph, set like the page's poster. */
export async function socialCard(card: Card): Promise<Buffer> {
  const layers: OverlayOptions[] = []
  const put: Put = async (left, top, line) => {
    const set = await typeset({ ...line, color: card.ink })
    if (!set) return { width: 0, height: 0 }
    const at = typeof left === "number" ? left : left(set.width)
    layers.push({ input: set.input, left: at, top })
    return set
  }
  const column = card.day ? await putDay(card.day, put) : edge
  await putTitle(card, column, put)
  layers.push({ ...rule(size.width - 2 * edge, 6, card.ink), left: edge, top: foot - 22 })
  await putFoot(card, put)
  return compose(size, card.ground, layers)
}

/** The numeral under its weekday, month and year. Returns where the next column begins. */
async function putDay({ weekday, day, month, year }: NonNullable<Card["day"]>, put: Put): Promise<number> {
  const words = `${weekday} ${month} ${year}`.toUpperCase()
  await put(edge, edge, { text: words, ...caps, sizes: [44], width: 330, height: 60 })
  const numeral = { text: day, font: "display", sizes: [330], width: 420, height: 400 } as const
  const { width } = await put(edge - 6, edge + 66, numeral)
  return edge + Math.max(300, width) + 44
}

async function putTitle({ title, groupName, lines, off }: Card, column: number, put: Put): Promise<void> {
  const width = size.width - edge - column
  const given = lines.filter(Boolean)
  let top = edge
  if (off) {
    await put(column, top, { text: off, ...caps, sizes: [48], width, height: 60 })
    top += 66
  }
  const height = foot - 48 - top - given.length * 46
  const box = { font: "display", leading: 0.94, sizes: titleSizes, width, height } as const
  const set = await put(column, top, { ...box, text: title })
  // A title of pictographs alone, or in letters that this machine has not got, leaves the group's name.
  top += (set.height || (await put(column, top, { ...box, text: groupName })).height) + 24
  for (const [index, text] of given.entries()) {
    const isStruck = off !== "" && index === 0
    const line = { text, font: "text", sizes: [31, 27, 23, 20], width, height: 42, isStruck } as const
    top += (await put(column, top, line)).height + 10
  }
}

async function putFoot({ day, why, groupName }: Card, put: Put): Promise<void> {
  const [name, gap] = [210, 40]
  const width = size.width - 2 * edge - name - gap
  let top = foot
  if (day) {
    await put(edge, top, { text: "Why it’s here", ...caps, sizes: [27], width, height: 40 })
    top += 36
  }
  const height = size.height - 30 - top
  await put(edge, top, { text: why, font: "text", sizes: [34, 30, 26, 23, 20], leading: 1.2, width, height })
  const line = { text: groupName, ...caps, sizes: [34, 28, 23], leading: 1, width: name, height: footHeight }
  await put((its) => size.width - edge - its, foot + 2, line)
}

/** The first letter of a name on its colour, square, with the margin that a round mask leaves. */
export async function groupIcon(
  name: string,
  side: number,
  { ground, ink }: Pick<Card, "ground" | "ink">,
): Promise<Buffer> {
  const box = { font: "display", sizes: [side * 0.62], width: side, height: side, color: ink } as const
  const words = name.replace(/^the\s+/i, "")
  const set = (await typeset({ ...box, text: [...words][0]?.toUpperCase() ?? "" })) ?? null
  const layers = set
    ? [
        {
          input: set.input,
          left: Math.round((side - set.width) / 2),
          top: Math.round((side - set.height) / 2),
        },
      ]
    : []
  return compose({ width: side, height: side }, ground, layers)
}
