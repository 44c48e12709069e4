import * as z from "zod"
import { line } from "@/lib/text"

/** A picture as a page shows it. The focal point in percent from the left and from the top. */
export type Picture = {
  id: string
  alt: string
  focalX: number
  focalY: number
  width: number
  height: number
}
export type Format = "avif" | "webp" | "jpeg"

/** Widths in pixels in which each kind is kept. */
export const pictureWidths = [480, 960, 1600]
export const portraitWidths = [320, 640]
export const logoWidths = [320, 640]

/** The most that anybody may send as one picture. The front holds its door open for as much, and no more. */
export const mostPictureBytes = 12 * 1024 * 1024

/** The widths of a picture's files: those kept for its kind, and its own where it is not as wide. */
export const widthsOf = (picture: Pick<Picture, "width">, kept: readonly number[]) => [
  ...kept.filter((width) => width < picture.width),
  picture.width,
]

/** Its one JPEG, for whoever reads nothing newer, such as who shows a preview of a link. */
export const jpegWidthOf = (picture: Pick<Picture, "width">) => Math.min(picture.width, 1200)

/** Where anybody sees a file of a public picture. Its bytes never change. */
export const pictureAddress = (id: string, width: number, format: Format, base = "/media") =>
  `${base}/${id}/${width}.${format === "jpeg" ? "jpg" : format}`

/** `960.avif` as a file's name; null when it is none. */
export function fileNamed(name: string): { width: number; format: Format } | null {
  const [, width, ending] = /^([1-9]\d{0,3})\.(avif|webp|jpg)$/.exec(name) ?? []
  if (!width || !ending) return null
  return { width: Number(width), format: ending === "jpg" ? "jpeg" : (ending as Format) }
}

const percent = z
  .number({ error: "A number from 0 to 100." })
  .int("A whole number from 0 to 100.")
  .min(0, "A number from 0 to 100.")
  .max(100, "A number from 0 to 100.")
  .default(50)

const tooLarge = "That file is larger than 12 MB. Most programmes can save it smaller."

/** A file from a form. An empty field is no file. */
export const pictureFile = z
  .instanceof(File, { error: "Choose a picture." })
  .refine((file) => file.size <= mostPictureBytes, tooLarge)

export const pictureWords = {
  alt: line(300).refine((text) => text !== "", "Say what it shows, for those who cannot see it."),
  focalX: percent,
  focalY: percent,
}

/** Why a file was not taken, beside the field. */
export const pictureFaults = {
  "not-a-picture": "That is no picture that we can read. JPEG, PNG, WebP and AVIF work.",
  heic: "That is a HEIC file, which browsers do not show. Send it as JPEG: your photo app can.",
  "broken-picture": "That file is broken: the picture in it ends early or cannot be read.",
  "too-many-pixels": "That picture has more than 50 million points. Save it smaller, then send it.",
  busy: "Several pictures are being worked on just now. Try again in a minute.",
}
