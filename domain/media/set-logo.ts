import "server-only"
import * as z from "zod"
import type { Admin } from "@/domain/actors/actor"
import { applyChange } from "@/domain/settings/change-settings"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { encodePicture } from "@/lib/picture"
import { ok, refuse } from "@/lib/result"
import { keepPicture } from "./keep-picture"
import { logoWidths, pictureFile } from "./medium"

const which = z.enum(["logo", "logoDark"])
const version = z.coerce.number().pipe(z.int32())

export const logoInput = z.object({ which, version, file: pictureFile })
export const noLogoInput = z.object({ which, version })

type Which = z.output<typeof which>
type Wish = { which: Which; version: number }

/** Letters and flat colours show what a photograph hides. */
const quality = { avif: 80, webp: 92 }

/**
 * The group's sign, in the masthead instead of the typographic name; the dark one is for dark screens alone. The one
 * before goes with its files. Refuses: not-allowed, changed-meanwhile, and what encodePicture refuses.
 */
export async function setLogo(admin: Admin, { which, version, bytes }: Wish & { bytes: Uint8Array }) {
  if (admin.kind !== "admin") return refuse("not-allowed")
  const encoded = await encodePicture(bytes, logoWidths, quality)
  if (!encoded.ok) return encoded
  return transaction(async (tx) => {
    const { group } = await currentSettings(tx)
    const logo = await keepPicture(tx, encoded.value, { alt: group.name })
    return applyChange(tx, admin, { version, part: which, change: () => ok({ look: { [which]: logo } }) })
  })
}

/** The name stands there again. Refuses: not-allowed, changed-meanwhile. */
export const removeLogo = (admin: Admin, { which, version }: Wish) =>
  transaction((tx) =>
    applyChange(tx, admin, { version, part: which, change: () => ok({ look: { [which]: null } }) }),
  )
