import { Notice } from "@/components/ui/notice"

const told: Record<string, { title: string; text: string; isRefused?: true }> = {
  confirmed: {
    title: "Confirmed",
    text: "Our editors have it now. Keep the mail: its link leads back here.",
  },
  "confirmed-before": {
    title: "That one is confirmed already, or gone",
    text: "Its own page says where it stands. Its link is lost? Our contact page has it sent again.",
  },
  answered: { title: "Answer sent", text: "It is our turn again." },
  written: { title: "Sent", text: "Your words are with the editors, beside your pitch." },
  changed: { title: "Changed", text: "Our editors read the new version, and see what is new in it." },
  withdrawn: {
    title: "Withdrawn",
    text: "We do nothing more with it. Changed your mind? You can bring it back.",
  },
  reopened: { title: "Open again", text: "It is back with our editors." },
  "asked-again": { title: "Sent", text: "We look at it again, with what has changed." },
  "too-late": {
    title: "That is no longer possible",
    text: "Write to us below, or pitch it anew.",
    isRefused: true,
  },
}

/** What the last press did, once. */
export function PitcherDone({ done }: { done: string | undefined }) {
  const one = done === undefined || !Object.hasOwn(told, done) ? undefined : told[done]
  if (!one) return null
  return (
    <div className="mb-5">
      <Notice tone={one.isRefused ? "danger" : "ok"} role="status" title={one.title}>
        {one.text}
      </Notice>
    </div>
  )
}
