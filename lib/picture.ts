import "server-only"
import sharp from "sharp"
import { ok, type Result, refuse } from "./result"

// One picture at a time, by one thread: a page must never wait for a photograph.
sharp.concurrency(1)
sharp.cache(false)
// Not a single decoder but these four can be reached: no SVG, no PDF, no magick, whatever the bytes say.
sharp.block({ operation: ["VipsForeignLoad"] })
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
})

/** 8,064 × 6,048, the largest that telephones make by themselves, and little more. */
const mostPixels = 50_000_000
const mostWaiting = 3

type PictureFile = { format: "avif" | "webp" | "jpeg"; width: number; bytes: Uint8Array<ArrayBuffer> }
export type EncodedPicture = { width: number; height: number; files: PictureFile[] }
export type PictureFault = "not-a-picture" | "heic" | "broken-picture" | "too-many-pixels" | "busy"

/** What the first bytes say, which is all that counts: neither a name nor a declared type is ever asked. */
function kindOf(bytes: Uint8Array): "jpeg" | "png" | "webp" | "avif" | "heic" | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg"
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png"
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp"
  if (text(4, 8) !== "ftyp") return null
  const brands = text(8, 64)
  if (/avi[fs]/.test(brands)) return "avif"
  return /^(?:hei[cxms]|hev[cx]|m[is]f1)/.test(brands) ? "heic" : null
}

/**
 * Reads a JPEG, PNG, WebP or AVIF and writes it anew: turned as its EXIF says, in sRGB, without any metadata, as AVIF
 * and WebP in each width in pixels (never wider than it is) and one JPEG for those who read neither. Of something that
 * moves, the first frame. Refuses: not-a-picture, heic, broken-picture, too-many-pixels, busy (three wait already).
 */
export async function encodePicture(
  bytes: Uint8Array,
  widths: readonly number[],
  quality: Quality = { avif: 55, webp: 78 },
): Promise<Result<EncodedPicture, PictureFault>> {
  const kind = kindOf(bytes)
  if (kind === null) return refuse("not-a-picture")
  if (kind === "heic") return refuse("heic")
  return inTurn(async () => {
    try {
      return ok(await encoded(bytes, widths, quality))
    } catch (error) {
      // Whatever the decoder says about a stranger's bytes, it is the bytes' fault and no bug of ours.
      return refuse(/pixel limit/i.test(String(error)) ? "too-many-pixels" : "broken-picture")
    }
  })
}

type Quality = { avif: number; webp: number }

async function encoded(
  bytes: Uint8Array,
  widths: readonly number[],
  quality: Quality,
): Promise<EncodedPicture> {
  const widest = Math.max(...widths)
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "warning", pages: 1 })
    .autoOrient()
    .resize({ width: widest, height: widest * 2, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const decoded = () => sharp(data, { raw: { width, height, channels } })
  const files: PictureFile[] = []
  const keep = (format: PictureFile["format"], fileWidth: number, file: Buffer) =>
    files.push({ format, width: fileWidth, bytes: new Uint8Array(file) })
  for (const fileWidth of [...widths.filter((one) => one < width), width]) {
    const sized = () => decoded().resize({ width: fileWidth })
    keep("avif", fileWidth, await sized().avif({ quality: quality.avif, effort: 2 }).toBuffer())
    keep("webp", fileWidth, await sized().webp({ quality: quality.webp }).toBuffer())
  }
  const jpegWidth = Math.min(width, 1200)
  const plain = decoded().resize({ width: jpegWidth }).flatten({ background: "#fff" })
  keep("jpeg", jpegWidth, await plain.jpeg({ quality: 80, mozjpeg: true }).toBuffer())
  return { width, height, files }
}

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** One after another in this process, and only so many in line: each holds a whole picture in memory. */
async function inTurn<Value>(
  work: () => Promise<Result<Value, PictureFault>>,
): Promise<Result<Value, PictureFault>> {
  if (waiting > mostWaiting) return refuse("busy")
  waiting += 1
  const mine = last.then(work).finally(() => {
    waiting -= 1
  })
  last = mine.catch(() => {})
  return mine
}
