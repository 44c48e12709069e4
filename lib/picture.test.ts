import { deflateSync } from "node:zlib"
import sharp from "sharp"
import { expect, test } from "vitest"
import { encodePicture } from "./picture"

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#b43c14" } })
const widths = [480, 960, 1600]

async function encoded(bytes: Uint8Array) {
  const done = await encodePicture(bytes, widths)
  if (!done.ok) throw new Error(done.reason)
  return done.value
}
const reason = async (bytes: Uint8Array) => {
  const done = await encodePicture(bytes, widths)
  return done.ok ? "taken" : done.reason
}

/** A PNG of one bit a point, all black, as small on the way as it is huge when it is unpacked. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, check])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))))
  const start = Buffer.from("\x89PNG\r\n\x1a\n", "latin1")
  return Buffer.concat([start, chunk("IHDR", size), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))])
}
function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

/** What a telephone writes beside the picture: where it was taken, on which machine, and how it was held. */
const fromPhone = (width: number, height: number, orientation = 6) =>
  plain(width, height)
    .withExif({
      IFD0: { Make: "Zanzibar Phone", Copyright: "Zanzibar" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "42/1 19/1 53/1", GPSLongitude: "83/1 2/1 45/1" },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()

test("keeps no byte of what was written beside the picture, in any file, and turns it as it was held", async () => {
  const original = await fromPhone(1200, 800)
  const before = await sharp(original).metadata()
  expect(before.exif?.toString("latin1")).toContain("Zanzibar Phone")
  expect(before).toMatchObject({ orientation: 6, width: 1200 })
  const { width, height, files } = await encoded(original)
  expect({ width, height }).toEqual({ width: 800, height: 1200 })
  expect(files.length).toBe(5)
  for (const { bytes } of files) {
    const { exif, xmp, iptc, icc, orientation, comments } = await sharp(bytes).metadata()
    expect([exif, xmp, iptc, icc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(orientation ?? 1).toBe(1)
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("Zanzibar")
  }
})

test("writes each width as AVIF and WebP, never wider than it is, and one JPEG", async () => {
  const names = async (width: number) =>
    (await encoded(await plain(width, 300).png().toBuffer())).files.map(
      (file) => `${file.format} ${file.width}`,
    )
  expect(await names(2000)).toEqual([
    ...["avif 480", "webp 480", "avif 960", "webp 960", "avif 1600", "webp 1600", "jpeg 1200"],
  ])
  expect(await names(500)).toEqual(["avif 480", "webp 480", "avif 500", "webp 500", "jpeg 500"])
  expect(await names(1)).toEqual(["avif 1", "webp 1", "jpeg 1"])
  for (const { format, bytes, width } of (await encoded(await plain(700, 300).webp().toBuffer())).files)
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: format === "avif" ? "heif" : format,
      width,
    })
})

test("reads JPEG, PNG, WebP and AVIF, in grey, with transparency and in print's colours too", async () => {
  const picture = plain(20, 20)
  for (const bytes of [
    await picture.clone().jpeg().toBuffer(),
    await picture.clone().png().toBuffer(),
    await picture.clone().webp().toBuffer(),
    await picture.clone().avif().toBuffer(),
    await picture.clone().greyscale().png().toBuffer(),
    await picture.clone().ensureAlpha(0.4).png().toBuffer(),
    await picture.clone().toColourspace("cmyk").jpeg().toBuffer(),
    await picture.clone().toColourspace("rgb16").png().toBuffer(),
  ])
    expect(await reason(bytes)).toBe("taken")
})

test("goes by the bytes: whatever is no such picture is refused", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`
  const gif = await plain(9, 9).gif().toBuffer()
  const tiff = await plain(9, 9).tiff().toBuffer()
  for (const bytes of [
    ...[Buffer.alloc(0), Buffer.from([0xff, 0xd8]), Buffer.from(svg), gif, tiff],
    ...[
      Buffer.from(`<?xml version="1.0"?>${svg}`),
      Buffer.from("<!doctype html><img>"),
      Buffer.from("%PDF-1.7"),
    ],
  ])
    expect(await reason(bytes)).toBe("not-a-picture")
  const heic = Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), Buffer.alloc(60)])
  expect(await reason(heic)).toBe("heic")
})

test("refuses what begins as a picture and is none, or ends before it is whole", async () => {
  const jpeg = await sharp({
    create: {
      width: 600,
      height: 400,
      channels: 3,
      background: "#fff",
      noise: { type: "gaussian", mean: 120, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  expect(await reason(jpeg)).toBe("taken")
  expect(await reason(jpeg.subarray(0, jpeg.length / 2))).toBe("broken-picture")
  for (const start of ["\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "RIFF\x00\x00\x00\x00WEBP", "\0\0\0\x18ftypavif"])
    expect(await reason(Buffer.from(`${start}<svg><script>alert(1)</script></svg>`, "latin1"))).toBe(
      "broken-picture",
    )
})

test("serves nothing of what stands behind a picture in one file with it", async () => {
  const page = "<html><script>alert('Zanzibar')</script></html>"
  const both = Buffer.concat([await plain(40, 40).jpeg().toBuffer(), Buffer.from(page)])
  for (const { bytes } of (await encoded(both)).files)
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("Zanzibar")
})

test("never unpacks a bomb", async () => {
  const bytes = bomb(30_000)
  expect(bytes.length).toBeLessThan(200_000)
  const began = performance.now()
  expect(await reason(bytes)).toBe("too-many-pixels")
  expect(performance.now() - began).toBeLessThan(1_000)
  expect(await reason(bomb(3_000))).toBe("taken")
})

test("works on one at a time, lets three wait, and refuses the rest", async () => {
  const bytes = await plain(900, 900).png().toBuffer()
  const reasons = await Promise.all(Array.from({ length: 7 }, () => reason(bytes)))
  expect(reasons.filter((one) => one === "taken")).toHaveLength(4)
  expect(reasons.filter((one) => one === "busy")).toHaveLength(3)
  expect(await reason(bytes)).toBe("taken")
})
