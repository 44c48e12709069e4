import { Notice } from "@/components/ui/notice"
import type { Meanwhile } from "@/domain/pitches/decide-pitch"
import type { FormState } from "@/lib/form"

const did: Record<string, string> = {
  approved: "approved it",
  declined: "declined it",
  invited: "invited them to the show",
  asked: "asked them something",
  answered: "answered",
  brought: "brought it",
  judged: "tapped a judgement",
  noted: "wrote a note",
  message: "wrote to us",
  edited: "changed the pitch",
  undone: "took a decision back",
  reversed: "took it back, with a correction",
  withdrawn: "withdrew it",
  lapsed: "closed it for now",
  duplicate: "said that it came twice",
  spam: "put it away silently",
  cleared: "let it through",
  snoozed: "let it sleep",
  woken: "woke it",
  "members-asked": "asked around",
  vouched: "said whether they know them",
  "tie-declared": "declared a tie",
  "tie-taken-back": "took a tie back",
}

/** Of a form that keeps nothing worth a page of its own. */
export const meanwhileIn = {
  "changed-meanwhile": "Something has changed meanwhile. Reload and look again.",
  "has-tie": "You have a tie to them: somebody else of us decides.",
}

const sentences: Record<string, string> = {
  "has-tie": meanwhileIn["has-tie"],
  "seat-gone": "One of these seats has just gone. The free ones are below: choose again.",
  "two-rounds": "We have asked twice already. Decide with what we know.",
  "no-date": "One of these events has no day yet. Ask them when it is, then it can be drafted.",
  "no-such-event": "One of these events is no longer part of the pitch.",
  "never-mail":
    "They asked us never to invite them again. Approve or decline it: they pitched, so that they want to hear.",
  "no-such-reason": "That reason has gone. Choose another.",
  "no-such-member": "That member has gone. Choose another.",
}

export function meanwhileText(about: unknown, zone: string): string {
  const meanwhile = about as Meanwhile | undefined
  if (!meanwhile) return "Somebody was faster."
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
  return `${meanwhile.by} ${did[meanwhile.what] ?? "changed it"} at ${clock.format(new Date(meanwhile.at))}.`
}

/** Why it was not taken, in words. What was typed is still in the fields below. */
export function ReviewRefusal({ state, zone }: { state: FormState; zone: string }) {
  if (state.ok || state.reason === "invalid") return null
  if (state.reason === "changed-meanwhile") {
    return (
      <Notice title={meanwhileText(state.about, zone)} tone="danger" role="alert">
        Your text is still here. Look at what changed, then send again if it still holds.
      </Notice>
    )
  }
  return (
    <Notice tone="danger" role="alert">
      {sentences[state.reason] ?? "That was not taken. Reload and look again."}
    </Notice>
  )
}
