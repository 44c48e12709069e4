"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import type { unwrittenMails } from "@/domain/pitches/emails"
import type { Reason } from "@/domain/pitches/list-reasons"
import type { Typed } from "@/lib/form"
import { ReviewApprove } from "./review-approve"
import { ReviewAsk } from "./review-ask"
import type { DecisionBase } from "./review-decision"
import { ReviewDecline } from "./review-decline"
import { ReviewInvite } from "./review-invite"

type Option = { value: string; label: string }

export type ReviewBarProps = {
  base: DecisionBase
  to: string
  mails: ReturnType<typeof unwrittenMails>
  actions: Record<"approve" | "ask" | "invite" | "decline", FormAction>
  events: Option[]
  members: { id: string; name: string }[]
  /** Null where a group has no show. */
  seats: Option[] | null
  /** The seats that are offered unless the editor says otherwise. */
  offered: string[]
  cannotAsk: string | undefined
  /** Why the editor at work decides nothing here, in words. */
  tied: string | null
  reasons: Reason[]
  /** What stands in the fields: from the pitch, or from a decision that was undone. */
  before: {
    approve: Typed
    question: string
    sentence: string
    decline: Record<"reason" | "words" | "wayBack", string>
  }
}

/**
 * The four moves, always in reach. It stays on the page when a pitch was closed meanwhile, because then it still
 * holds what was typed.
 */
export function ReviewBar({ base, to, mails, actions, before, ...given }: ReviewBarProps) {
  return (
    <section
      aria-label="Decide"
      className="sticky bottom-0 z-20 mt-8 mr-[calc(50%-50vw)] ml-[calc(50%-50vw)] grid grid-flow-col auto-cols-fr divide-x-2
        divide-ink border-t-2 border-ink bg-paper empty:hidden"
    >
      {given.tied && <p className="sheet-width col-span-full py-3 font-semibold">{given.tied}</p>}
      <ReviewApprove
        {...{ base, to }}
        action={actions.approve}
        mail={mails.approve}
        events={given.events}
        members={given.members}
        before={before.approve}
      />
      <ReviewAsk
        {...{ base, to }}
        action={actions.ask}
        mail={mails.ask}
        question={before.question}
        cannot={given.cannotAsk}
      />
      {given.seats && (
        <ReviewInvite
          {...{ base, to }}
          action={actions.invite}
          mail={mails.invite}
          sentence={before.sentence}
          seats={given.seats}
          offered={given.offered}
        />
      )}
      <ReviewDecline
        {...{ base, to }}
        action={actions.decline}
        mail={mails.decline}
        reasons={given.reasons}
        before={before.decline}
      />
    </section>
  )
}
