import type { Typed } from "@/lib/form"

/** A part of the settings as the fields of its form. */
export const settingTyped = (values: Record<string, unknown>): Typed =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === true ? "on" : value ? `${value}` : value === 0 ? "0" : "",
    ]),
  )
