type Rules = {
  /** What it may name in braces. */
  known: readonly string[]
  /** What it must name, once: a field for an editor's own words can stand in one place only. */
  must?: readonly string[]
}

const inBraces = (name: string) => `{${name}}`
const listed = (names: readonly string[]) => names.map(inBraces).join(", ")

/** What is wrong with the names in braces of an edited text, in a sentence that says which there are; null when nothing. */
export function checkText(text: string, { known, must = [] }: Rules): string | null {
  const named: readonly string[] = text.match(/\{[^{}]*\}/g) ?? []
  const wrong = named.find((one) => !known.some((name) => one === inBraces(name)))
  const there =
    known.length > 0 ? `What can stand here: ${listed(known)}.` : "Nothing in braces can stand here."
  if (wrong) return `There is no ${wrong} for this text. ${there}`
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ""))) return `One of the braces has no other half. ${there}`
  const missing = must.filter((name) => !named.includes(inBraces(name)))
  if (missing.length > 0) return `This text cannot do without ${listed(missing)}.`
  const twice = must.find((name) => named.filter((one) => one === inBraces(name)).length > 1)
  return twice ? `${inBraces(twice)} may stand here only once.` : null
}
