import type { SeenBy } from "@/domain/pitches/see-openings"

/** What a colleague's opening means for whoever comes after: advice, in a few words. */
export const seenText = ({ name, minutes }: Pick<SeenBy, "name" | "minutes">) =>
  minutes < 2 ? `${name} is looking at it now` : `${name} opened this ${minutes} minutes ago`
