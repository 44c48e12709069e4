import localFont from "next/font/local"

// Both files are made by scripts/bare/subset-fonts.mjs and preloaded. What other Latin scripts need comes on demand from the
// @font-face rules in globals.css. Both lists of characters are the same: the font loader accepts nothing but literals.

// It is what the site is known by, so it is shown whenever it comes. Its fallback in globals.css is as wide.
const display = localFont({
  src: "./generated/display.woff2",
  weight: "100 900",
  variable: "--display-latin",
  display: "swap",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
})

// "optional": the long texts are laid out once, in these letters where they have come by then, else in a fallback of the
// same width. On a slow line that is the first page alone; the next one finds them kept.
const text = localFont({
  src: "./generated/text.woff2",
  weight: "100 900",
  variable: "--text-latin",
  display: "optional",
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
})

export const fontVariables = `${display.variable} ${text.variable}`
