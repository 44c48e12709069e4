import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextForm } from "@/components/dashboard/text-form"
import type { ShowWords } from "@/domain/episodes/episode"
import { invitationLabel } from "@/domain/invitations/invitation"
import type { InvitationRow } from "@/domain/invitations/list-invitations"
import { BookForm } from "./book-form"
import { GivenPortrait } from "./given-portrait"
import { invitationRefusals as says } from "./invitation-refusals"

export type InvitationActions = Record<
  "book" | "lapse" | "mailedReply" | "rest" | "came" | "settleAskAgain" | "usePortrait" | "dropPortrait",
  FormAction
>

/** Their words wait for us, our mail came back, their time is up, or it is time to ask again. */
export const needsUs = (one: InvitationRow) =>
  (one.state === "proposed" && !one.isRested) ||
  one.isToRecord ||
  one.isAskAgainDue ||
  (one.portrait !== null && !one.portrait.isUsed) ||
  (one.state === "open" && (one.hasWritten || (one.isBounced && !one.isSettled) || one.isExpired))

type Props = {
  invitation: InvitationRow
  words: ShowWords
  seats: { value: string; label: string }[]
  day: (at: Date) => string
  actions: InvitationActions
}

/** One invitation in the show's room: how it stands, and the next right move. All others are on its own page. */
export function InvitationItem({ invitation: one, words, seats, day, actions }: Props) {
  const on = { invitationId: one.id }
  const mayHear = one.state === "open" || one.state === "lapsed"
  return (
    <li className="grid gap-2 border-b border-line py-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span dir="auto">
          <a href={`/dashboard/show/invitations/${one.id}`} className="quiet font-semibold">
            {one.guestName}
          </a>
          {one.pitchId && (
            <a href={`/dashboard/pitches/${one.pitchId}`} className="ml-3 text-sm text-muted">
              pitch<span className="sr-only"> of {one.guestName}</span>
            </a>
          )}
        </span>
        <span className={`text-sm ${needsUs(one) ? "font-semibold" : "text-muted"}`}>
          {invitationLabel(one, words)}
          {one.episodeNumber && `, ${words.one} ${one.episodeNumber}`}
          {one.wasLateYes && ", a late yes"}
          {one.state === "open" && one.times && !one.hasWritten && `, until ${day(one.times.expiresAt)}`}
          {one.askAgainIn &&
            (one.isAskAgainDue ? ", and now we may ask again" : `, ask again in ${one.askAgainIn}`)}
        </span>
      </p>
      {one.answerWords && (
        <blockquote className="border-l-4 border-accent pl-3 whitespace-pre-line" dir="auto">
          {one.answerWords}
        </blockquote>
      )}
      {one.portrait && (
        <GivenPortrait
          invitationId={one.id}
          portrait={one.portrait}
          use={actions.usePortrait}
          remove={actions.dropPortrait}
        />
      )}
      {one.state === "proposed" && !one.isRested && (
        <div className="grid gap-2">
          <BookForm action={actions.book} invitationId={one.id} seats={seats} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <a
              href={`/dashboard/show/invitations/${one.id}#offer`}
              className="inline-flex min-h-9 items-center"
            >
              Offer other times
            </a>
            <ActionForm action={actions.rest} hidden={on} says={says}>
              <SmallButton>Let it rest</SmallButton>
            </ActionForm>
          </div>
        </div>
      )}
      {one.isToRecord && (
        <ActionForm action={actions.came} hidden={on} says={says} className="flex flex-wrap gap-2">
          <SmallButton tone="ink" name="came" value="yes">
            {words.tookPlace}
          </SmallButton>
          <SmallButton name="came" value="no">
            Did not come
          </SmallButton>
        </ActionForm>
      )}
      {one.isAskAgainDue && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href={`/dashboard/show/invitations/new?again=${one.id}`}>Ask them again</a>
          <ActionForm action={actions.settleAskAgain} hidden={on} says={says}>
            <SmallButton>Let it be</SmallButton>
          </ActionForm>
        </div>
      )}
      {one.isExpired && (
        <ActionForm action={actions.lapse} hidden={on} says={says}>
          <SmallButton tone="ink">No answer in our inbox either</SmallButton>
        </ActionForm>
      )}
      {mayHear && one.isSent && (
        <details>
          <summary className="inline-flex min-h-8 items-center text-sm">
            <span className="underline decoration-1 underline-offset-4">They answered by mail</span>
          </summary>
          <TextForm
            action={actions.mailedReply}
            hidden={on}
            name="words"
            id={`words-${one.id}`}
            label="Paste what they wrote"
            submit="Keep it: our turn"
            says={says}
          />
        </details>
      )}
    </li>
  )
}
