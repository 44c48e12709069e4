import { type Picture, portraitWidths } from "@/domain/media/medium"
import { PictureSet } from "./picture-set"

type Props = { picture: Picture; base?: string; className?: string; sizes?: string }

/** Somebody's face, square around its focal point. */
export const Portrait = ({ picture, base, className = "w-40", sizes = "10rem" }: Props) => (
  <PictureSet
    picture={picture}
    kept={portraitWidths}
    base={base}
    sizes={sizes}
    className={`aspect-square h-auto bg-note object-cover ${className}`}
  />
)
