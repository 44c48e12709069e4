import type { Typed } from "@/lib/form"

/** A list of rows as the fields of its form: `links[0].label`. */
export const settingRows = (list: string, rows: Record<string, string>[]): Typed =>
  Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [`${list}[${index}].${name}`, value]),
    ),
  )
