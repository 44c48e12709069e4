/** The id of a field by its name, for labels and for the links of an error summary: `events[0].url` → `events-0-url`. */
export const fieldId = (name: string) => name.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")
