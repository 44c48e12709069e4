import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { accentTones, contrast, darkGrounds, lightGrounds } from "./accent"

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`)

describe("accentTones", () => {
  it("holds AA for every colour that a group can choose, on every ground of both themes", () => {
    fc.assert(
      fc.property(anyColor, (chosen) => {
        const tones = accentTones(chosen)
        for (const ground of lightGrounds) expect(contrast(tones.onLight, ground)).toBeGreaterThanOrEqual(4.5)
        for (const ground of darkGrounds) expect(contrast(tones.onDark, ground)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(tones.ink, tones.ground)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 500 },
    )
  })

  it("leaves a colour alone that can be read already", () => {
    expect(accentTones("#0b3d91").onLight).toBe("#0b3d91")
    expect(accentTones("#FFD500")).toMatchObject({ ground: "#ffd500", ink: "#000000", onDark: "#ffd500" })
  })

  it("reads three digits, and takes the default for anything that is not a colour", () => {
    expect(accentTones("#06c").ground).toBe("#0066cc")
    expect(accentTones("red; background: url(//evil)").ground).toBe("#d4380d")
  })

  it("measures contrast as the standard does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5)
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2)
  })
})
