import type { PitchWords } from "@/domain/pitches/pitch"
import type { Typed } from "@/lib/form"

/** The words of a pitch as the fields of its form. */
export function pitcherTyped({ events, isOpenToShow, ...answers }: PitchWords): Typed {
  const typed: Typed = { ...answers, isOpenToShow: isOpenToShow ? "on" : "" }
  events.forEach(({ isOnline, ...event }, index) => {
    for (const [field, value] of Object.entries(event)) typed[`events[${index}].${field}`] = value ?? ""
    typed[`events[${index}].isOnline`] = isOnline ? "on" : ""
  })
  return typed
}
