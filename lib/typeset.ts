import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { inflateSync } from "node:zlib"
import sharp, { type OverlayOptions } from "sharp"
import { env } from "./env"

// Text set as pictures by Pango, which comes with sharp: it knows ligatures, right-to-left and the machine's own fonts
// for scripts that ours lack, works outside the event loop, and never asks the network.

const families = {
  display: "Big Shoulders Black",
  text: "Libre Franklin Medium",
} as const

const files = [
  ...["latin", "latin-ext", "vietnamese"].map((part) => ["big-shoulders", part, 900]),
  ...["latin", "latin-ext", "vietnamese", "cyrillic"].map((part) => ["libre-franklin", part, 500]),
] as const

export type Line = {
  text: string
  font: keyof typeof families
  /** In pixels; the first that fits the box is taken, or the last. */
  sizes: readonly number[]
  color: string
  width: number
  height: number
  isStruck?: boolean
  /** Hundredths of the size between letters. */
  spacing?: number
  /** Of the size, from line to line. */
  leading?: number
}

export type Typeset = { input: Buffer; width: number; height: number; size: number }

/** Sets a text into a box. Null when nothing of it can be drawn. */
export async function typeset(line: Line): Promise<Typeset | null> {
  preparing ??= prepareFonts()
  await preparing
  const text = await drawable(line.text)
  if (text === "") return null
  let set: Typeset | null = null
  for (const size of line.sizes) {
    set = await draw({ ...line, text }, size)
    if (set.height <= line.height && set.width <= line.width) return set
  }
  return set && clipped(set, line)
}

async function clipped(set: Typeset, { width, height }: Line): Promise<Typeset> {
  const size = { width: Math.min(width, set.width), height: Math.min(height, set.height) }
  const input = await sharp(set.input)
    .extract({ left: 0, top: 0, ...size })
    .png()
    .toBuffer()
  return { ...set, ...size, input }
}

async function draw(line: Line, size: number): Promise<Typeset> {
  const attributes = [
    // The family's name ends in its weight, which a font description would take for one.
    `font_family="${families[line.font]}"`,
    `size="${Math.round(size * 1024)}"`,
    'weight="400"',
    `foreground="${line.color}"`,
    ...(line.isStruck ? ['strikethrough="true"'] : []),
    ...(line.spacing ? [`letter_spacing="${Math.round(line.spacing * size * 10.24)}"`] : []),
    `line_height="${line.leading ?? 1.2}"`,
  ]
  const { data, info } = await sharp({
    text: {
      text: `<span ${attributes.join(" ")}>${escaped(line.text)}</span>`,
      font: `sans ${Math.round(size)}`,
      width: line.width,
      rgba: true,
      dpi: 72,
      wrap: "word-char",
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { input: data, width: info.width, height: info.height, size }
}

const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => names[character] ?? character)

// Pictographs with what joins and colours them, flags, and characters that no markup may hold.
const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\u20E3|\uFE0F/gu
const forbidden = /[^\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const ours = /[ -\u024F\u1E00-\u1EFF\u2000-\u206F\u20AC\s]/

/** The text without what would come out as an empty box. */
async function drawable(text: string): Promise<string> {
  const kept: string[] = []
  for (const character of text.replace(pictures, "").replace(forbidden, "")) {
    if (ours.test(character) || (await isDrawn(character))) kept.push(character)
  }
  return kept.join("").replace(/\s+/g, " ").trim()
}

// A letter that itself looks like a box would be taken for a missing one.
const examples: [RegExp, string][] = [
  [/\p{Script=Han}/u, "永"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "あ"],
  [/\p{Script=Hangul}/u, "한"],
]
const drawn = new Map<string, boolean>()

/** Whether this machine has a font for the 256 characters around one: a missing one is drawn as a box with four sides. */
async function isDrawn(character: string): Promise<boolean> {
  const example = examples.find(([script]) => script.test(character))?.[1]
  const key = example ?? String((character.codePointAt(0) ?? 0) >> 8)
  const known = drawn.get(key)
  if (known !== undefined || /\p{M}/u.test(character)) return known ?? true
  const { data, info } = await sharp({
    text: { text: escaped(example ?? character), font: "sans 64", rgba: true, dpi: 72 },
  })
    .extractChannel(3)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const inked = (x: number, y: number) => (data[y * width + x] ?? 0) > 100
  const isLine = (length: number, at: (along: number, by: number) => boolean) =>
    [0, 1, 2, 3].some(
      (by) => Array.from({ length }, (_, along) => at(along, by)).filter(Boolean).length > 0.8 * length,
    )
  const isBox =
    isLine(width, (x, by) => inked(x, by)) &&
    isLine(width, (x, by) => inked(x, height - 1 - by)) &&
    isLine(height, (y, by) => inked(by, y)) &&
    isLine(height, (y, by) => inked(width - 1 - by, y))
  drawn.set(key, !isBox)
  return !isBox
}

/** A picture of the given size, with everything laid upon its ground. */
export const compose = (size: { width: number; height: number }, ground: string, layers: OverlayOptions[]) =>
  sharp({ create: { ...size, channels: 3, background: ground } })
    .composite(layers)
    .png({ compressionLevel: 9, palette: true, quality: 92 })
    .toBuffer()

/** A rule, as a layer: not as SVG, which no process reads any more once it has taken a picture. */
export const rule = (width: number, height: number, color: string): OverlayOptions => ({
  input: { create: { width, height, channels: 3, background: color } },
})

let preparing: Promise<void> | undefined

/** Pango takes fonts from files and reads no WOFF: ours are unpacked into the data folder, and told to it one by one. */
async function prepareFonts(): Promise<void> {
  const folder = resolve(env().DATA_DIR, "card-fonts")
  await mkdir(folder, { recursive: true })
  for (const [name, part, weight] of files) {
    const file = `${name}-${part}-${weight}-normal`
    const woff = await readFile(join(process.cwd(), `node_modules/@fontsource/${name}/files/${file}.woff`))
    const fontfile = join(folder, `${file}.ttf`)
    // Another process may be reading it.
    await writeFile(`${fontfile}.${process.pid}`, unpacked(woff))
    await rename(`${fontfile}.${process.pid}`, fontfile)
    await sharp({ text: { text: "a", fontfile } })
      .raw()
      .toBuffer()
  }
}

/** A WOFF file (W3C, version 1.0) as the TrueType file that is packed in it. */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const tables: Buffer[] = []
  let at = head.length
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index
    const [offset = 0, packed = 0, length = 0, sum = 0] = [4, 8, 12, 16].map((by) =>
      woff.readUInt32BE(entry + by),
    )
    const bytes = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(bytes) : bytes
    const row = 12 + 16 * index
    woff.copy(head, row, entry, entry + 4)
    head.writeUInt32BE(sum, row + 4)
    head.writeUInt32BE(at, row + 8)
    head.writeUInt32BE(length, row + 12)
    tables.push(table, Buffer.alloc((4 - (length % 4)) % 4))
    at += length + ((4 - (length % 4)) % 4)
  }
  return Buffer.concat([head, ...tables])
}
