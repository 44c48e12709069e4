import { Refusal } from "@/components/ui/refusal"

const refusals: Record<string, { title: string; text: string }> = {
  "too-many": {
    title: "Not sent yet",
    text: "A lot has come from your address in a short time, so we wait a little. Everything you typed is still here: please send it again in an hour.",
  },
  "already-confirmed": {
    title: "This form was sent and confirmed before",
    text: "That pitch stays as it was; to change it, open its own page. If this is another one, send it now: everything you typed is still here.",
  },
  failed: {
    title: "Not saved yet, and the fault is ours",
    text: "Everything you typed is still here. Please send it again in a minute: sent twice, it is still one pitch.",
  },
}

/** Why the whole form was not taken; what is missing in a field is said beside it. */
export function PitchRefusal({ reason }: { reason: string | undefined }) {
  const refusal = reason && refusals[reason]
  if (!refusal) return null
  return <Refusal title={refusal.title}>{refusal.text}</Refusal>
}
