import type { PitchOnScreen } from "@/domain/pitches/queries"

/** How a mail addresses them on a button: the first name, or the address where there is none. */
export const recipientOf = ({ name, email }: { name: string; email: string }) =>
  name.trim().split(/\s+/)[0] || email

/** What has just been decided, in three words; null when it was taken back meanwhile. */
export function decidedText(pitch: PitchOnScreen): string | null {
  const who = recipientOf(pitch.contact)
  if (pitch.state === "asked") return `Question to ${who}.`
  if (pitch.decision?.outcome === "approved") return `Yes to ${who}.`
  if (pitch.decision?.outcome === "invited") return `Invitation to ${who}.`
  if (pitch.decision?.outcome === "declined") return `Answer to ${who}.`
  return pitch.decision ? `Closed for now: ${pitch.title}.` : null
}
