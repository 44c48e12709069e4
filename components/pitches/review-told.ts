import type { PitchRow } from "@/domain/pitches/describe-pitches"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

/** How a mail addresses them on a button: the first name, or the address where there is none. */
export const recipientOf = ({ name, email }: { name: string; email: string }) =>
  name.trim().split(/\s+/)[0] || email

/** What has just been done to a pitch, and whether it can be taken back. Null when it was taken back meanwhile. */
export function noticeOf(pitch: PitchOnScreen, time: (at: Date) => string, day: (at: Date) => string) {
  const { asleepUntil, mail } = pitch
  const about = {
    href: `/dashboard/pitches/${pitch.id}`,
    hidden: { pitchId: pitch.id, moveId: pitch.moveId },
  }
  if (asleepUntil) {
    const what = `Asleep until ${day(asleepUntil)}: ${pitch.title}.`
    return { ...about, what, leavesAt: null, note: "It wakes when they write.", mayUndo: true }
  }
  const what = decidedText(pitch)
  if (!what) return null
  const leavesAt = mail?.state === "waiting" ? time(mail.leavesAt) : null
  return { ...about, what, leavesAt, note: mail ? undefined : "No mail goes out.", mayUndo: pitch.mayUndo }
}

/** The same of several that were put off together; null when all of them are back already. */
export function noticeOfSeveral(pitches: PitchRow[]) {
  const off = pitches.filter((one) => one.isAsleep || one.outcome === "spam")
  const [first] = off
  if (!first) return null
  return {
    what: `${first.isAsleep ? "Asleep for a week" : "Put away"}: ${off.map(({ title }) => title).join(", ")}.`,
    leavesAt: null,
    note: "No mail goes out.",
    mayUndo: true,
    hidden: { pitchIds: off.map(({ id, moveId }) => `${id}.${moveId}`).join("~") },
  }
}

/** In three words. */
function decidedText(pitch: PitchOnScreen): string | null {
  const who = recipientOf(pitch.contact)
  if (pitch.state === "asked") return `Question to ${who}.`
  if (pitch.decision?.outcome === "approved") return `Yes to ${who}.`
  if (pitch.decision?.outcome === "invited") return `Invitation to ${who}.`
  if (pitch.decision?.outcome === "declined") return `Answer to ${who}.`
  if (pitch.decision?.outcome === "duplicate") return `Came twice, to ${who}.`
  if (pitch.decision?.outcome === "spam") return `Put away: ${pitch.title}.`
  if (pitch.isTakenBack) return `Correction to ${who}.`
  return pitch.decision ? `Closed for now: ${pitch.title}.` : null
}
