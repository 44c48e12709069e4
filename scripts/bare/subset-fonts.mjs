// The two faces as the site needs them: the weights that it sets, in two files each. The first has English and most of
// Western Europe, the second what the rest of Europe writes with. Named in app/fonts.ts and app/globals.css with the same ranges.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import subsetFont from "subset-font"

const english =
  "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD"
const european =
  "U+0100-0130, U+0132-0151, U+0154-017F, U+01CD-01DC, U+0218-021B, U+1E80-1E85, U+1E9E, U+20A0-20AB, U+20AD-20C0"

const faces = [
  { name: "display", family: "big-shoulders", weights: { min: 700, max: 900 } },
  { name: "text", family: "libre-franklin", weights: { min: 400, max: 700 } },
]

mkdirSync("app/generated", { recursive: true })
for (const { name, family, weights } of faces) {
  for (const [part, source, range] of [
    ["", "latin", english],
    ["-european", "latin-ext", european],
  ]) {
    const whole = `node_modules/@fontsource-variable/${family}/files/${family}-${source}-wght-normal.woff2`
    const options = { targetFormat: "woff2", variationAxes: { wght: weights } }
    const font = await subsetFont(readFileSync(whole), charactersOf(range), options)
    writeFileSync(`app/generated/${name}${part}.woff2`, font)
  }
}

function charactersOf(range) {
  return range
    .split(", ")
    .flatMap((span) => {
      const [first, last = first] = span
        .slice(2)
        .split("-")
        .map((code) => Number.parseInt(code, 16))
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
    })
    .join("")
}
