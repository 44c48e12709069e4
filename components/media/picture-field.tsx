import { FileField } from "@/components/ui/file-field"
import { mostPictureBytes } from "@/domain/media/medium"

type Props = {
  id: string
  name?: string
  label: string
  hint?: string
  error?: string | undefined
  isOptional?: boolean
}

/** Where a picture is chosen. HEIC is left out of what it accepts, so that an iPhone sends a JPEG by itself. */
export function PictureField({
  name = "file",
  hint = "JPEG, PNG, WebP or AVIF, up to 12 MB.",
  ...rest
}: Props) {
  return (
    <FileField
      {...rest}
      name={name}
      hint={hint}
      accept="image/jpeg,image/png,image/webp,image/avif"
      mostBytes={mostPictureBytes}
      tooLarge="That file is larger than 12 MB. Save it smaller, then choose it again."
    />
  )
}
