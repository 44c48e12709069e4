/** The grounds on which the accent is ever read as text, darkest light one and lightest dark one included. */
export const lightGrounds = ["#f5f4f1", "#ffffff", "#e9e6e0", "#f1efeb"]
export const darkGrounds = ["#131211", "#1b1918", "#262321", "#171513"]

export type AccentTones = {
  /** The colour as chosen, for large grounds, and what is written on it. */
  ground: string
  ink: string
  /** The nearest tones of the same hue that can be read as text (WCAG AA) on every light and every dark ground. */
  onLight: string
  onDark: string
}

const fallback = "#d4380d"
// A little over the 4.5 of the standard, since a tone is rounded to eight bits afterwards.
const enough = 4.55

/** No choice of the group can break contrast: anything that is not a hex colour becomes the default. */
export function accentTones(chosen: string): AccentTones {
  const ground = sixDigits(chosen) ?? fallback
  return {
    ground,
    ink: contrast(ground, "#ffffff") >= contrast(ground, "#000000") ? "#ffffff" : "#000000",
    onLight: toned(ground, "#000000", lightGrounds),
    onDark: toned(ground, "#ffffff", darkGrounds),
  }
}

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function sixDigits(text: string): string | null {
  const hex = text.trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex
  return /^#[0-9a-f]{3}$/.test(hex) ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : null
}

/** As little of the pole as is needed: mixed in OKLab, which keeps the hue that the eye sees. */
function toned(color: string, pole: string, grounds: string[]): string {
  const isRead = (tone: string) => grounds.every((ground) => contrast(tone, ground) >= enough)
  if (isRead(color)) return color
  let [low, high] = [0, 1]
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2
    if (isRead(mixed(color, pole, middle))) high = middle
    else low = middle
  }
  return mixed(color, pole, high)
}

type Three = [number, number, number]

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const encoded = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055

function linearOf(hex: string): Three {
  const number = Number.parseInt(hex.slice(1), 16)
  return [linear((number >> 16) / 255), linear(((number >> 8) & 255) / 255), linear((number & 255) / 255)]
}

function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

// OKLab, by Björn Ottosson: https://bottosson.github.io/posts/oklab/
function labOf(hex: string): Three {
  const [red, green, blue] = linearOf(hex)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function hexOf([lightness, a, b]: Three): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const digits = channels.map((channel) =>
    Math.round(encoded(Math.min(1, Math.max(0, channel))) * 255)
      .toString(16)
      .padStart(2, "0"),
  )
  return `#${digits.join("")}`
}

function mixed(color: string, pole: string, share: number): string {
  const [from, to] = [labOf(color), labOf(pole)]
  // Colourfulness goes more slowly than lightness: a red turns into a brighter red before it turns pink.
  const kept = Math.sqrt(1 - share)
  return hexOf([from[0] * (1 - share) + to[0] * share, from[1] * kept, from[2] * kept])
}
