import type { Settings } from "@/domain/settings/settings"
import { declineReasons } from "./pitch"

export type Reason = {
  key: string
  label: string
  text: string
  wayBack: string
  /** No longer offered; a decision that names it keeps its words. */
  isOff: boolean
  /** Added by the group: there is no default behind it. */
  isOwn: boolean
}

/** The reasons of a decline: ours in the group's words where it wrote some, then its own. */
export function listReasons({ reasons }: Settings["texts"]): Reason[] {
  const worded = (key: string, base: Pick<Reason, "label" | "text" | "wayBack">, isOwn: boolean) => {
    const own = Object.hasOwn(reasons, key) ? reasons[key] : undefined
    return {
      key,
      label: own?.label || base.label,
      text: own?.text || base.text,
      wayBack: own?.wayBack || base.wayBack,
      isOff: own?.isOff ?? false,
      isOwn,
    }
  }
  const added = Object.keys(reasons).filter((key) => !Object.hasOwn(declineReasons, key))
  return [
    ...Object.entries(declineReasons).map(([key, base]) => worded(key, base, false)),
    ...added.map((key) => worded(key, { label: "", text: "", wayBack: "" }, true)),
  ]
}

export const reasonOf = (texts: Settings["texts"], key: string): Reason | undefined =>
  listReasons(texts).find((one) => one.key === key)
