import { PictureSet } from "@/components/media/picture-set"
import { type Picture, pictureWidths } from "@/domain/media/medium"

type Props = { picture: Picture | null; base?: string }

/**
 * The photograph of an event, after why it is here: the date stays the picture that everything hangs from. Cut to a
 * band around its focal point; a tall one to a square.
 */
export function EventPicture({ picture, base }: Props) {
  if (!picture) return null
  const isTall = picture.height > picture.width
  return (
    <figure>
      <PictureSet
        picture={picture}
        kept={pictureWidths}
        base={base}
        sizes="(min-width: 64rem) 52rem, 100vw"
        className={`h-auto w-full bg-note object-cover ${isTall ? "aspect-square max-w-2xl" : "aspect-3/2 md:aspect-16/9"}`}
      />
    </figure>
  )
}
