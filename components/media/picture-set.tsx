import { jpegWidthOf, type Picture, pictureAddress, widthsOf } from "@/domain/media/medium"

type Props = {
  picture: Picture
  /** The widths in which this kind is kept. */
  kept: readonly number[]
  /** How wide it stands on the page, as the attribute says it (HTML, 4.8.4.2.2). */
  sizes: string
  className?: string
  /** Where editors, or a guest, see what nobody else does yet. */
  base?: string | undefined
  isFirst?: boolean
}

/** A picture in every file that is kept of it. Its place on the page is its own before a byte of it has come. */
export function PictureSet({ picture, kept, sizes, className = "", base, isFirst = false }: Props) {
  const set = (format: "avif" | "webp") =>
    widthsOf(picture, kept)
      .map((width) => `${pictureAddress(picture.id, width, format, base)} ${width}w`)
      .join(", ")
  return (
    <picture>
      <source type="image/avif" srcSet={set("avif")} sizes={sizes} />
      <source type="image/webp" srcSet={set("webp")} sizes={sizes} />
      <img
        src={pictureAddress(picture.id, jpegWidthOf(picture), "jpeg", base)}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        loading={isFirst ? "eager" : "lazy"}
        decoding="async"
        className={className}
        style={{ objectPosition: `${picture.focalX}% ${picture.focalY}%` }}
      />
    </picture>
  )
}
