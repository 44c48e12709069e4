export type Hidden = Record<string, string | number>

/** What a form says about the thing it changes. */
export function HiddenFields({ values }: { values: Hidden }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
