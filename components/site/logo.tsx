import { logoWidths, pictureAddress, widthsOf } from "@/domain/media/medium"
import type { Settings } from "@/domain/settings/settings"

type Sign = NonNullable<Settings["look"]["logo"]>
type Props = { look: Settings["look"]; groupName: string }

const set = (sign: Sign, format: "avif" | "webp") =>
  widthsOf(sign, logoWidths)
    .map((width) => `${pictureAddress(sign.id, width, format)} ${width}w`)
    .join(", ")

/** The group's sign with its name as its words; on a dark screen the dark one, where there is one. */
export function Logo({ look, groupName }: Props) {
  const { logo, logoDark } = look
  if (!logo) return null
  const sizes = `${Math.round(Math.min(260, (logo.width / logo.height) * 52))}px`
  return (
    <picture>
      {logoDark &&
        (["avif", "webp"] as const).map((format) => (
          <source
            key={format}
            media="(prefers-color-scheme: dark)"
            type={`image/${format}`}
            srcSet={set(logoDark, format)}
            sizes={sizes}
          />
        ))}
      <source type="image/avif" srcSet={set(logo, "avif")} sizes={sizes} />
      <img
        src={pictureAddress(logo.id, Math.min(logo.width, 320), "webp")}
        alt={groupName}
        width={logo.width}
        height={logo.height}
        className="h-auto max-h-11 w-auto max-w-[min(16rem,70vw)] object-contain sm:max-h-13"
      />
    </picture>
  )
}
