import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextForm } from "@/components/dashboard/text-form"
import { controlLook } from "@/components/ui/control-look"
import { invitationLabel } from "@/domain/invitations/invitation"
import type { InvitationRow } from "@/domain/invitations/queries"
import { GivenPortrait } from "./given-portrait"

export type InvitationActions = Record<
  "book" | "lapse" | "mailedReply" | "usePortrait" | "dropPortrait",
  FormAction
>

/** Their words or their portrait wait for us, our mail came back, or their time is up. */
export const needsUs = (one: InvitationRow) =>
  one.state === "proposed" ||
  (one.portrait !== null && !one.portrait.isUsed) ||
  (one.state === "open" && (one.hasWritten || (one.isBounced && !one.isSettled) || one.isExpired))

const says = {
  "seat-gone": "That seat has just gone. Choose another.",
  "too-late": "This offer ended too long ago.",
  "not-open": "It was answered meanwhile. Reload and look again.",
  "not-silent": "There is an answer by now, or it is too early.",
}

type Props = {
  invitation: InvitationRow
  seats: { value: string; label: string }[]
  day: (at: Date) => string
  actions: InvitationActions
}

export function InvitationItem({ invitation: one, seats, day, actions }: Props) {
  const on = { invitationId: one.id }
  const mayHear = one.state === "open" || one.state === "lapsed"
  return (
    <li className="grid gap-2 border-b border-line py-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold" dir="auto">
          {one.pitchId ? (
            <a href={`/dashboard/pitches/${one.pitchId}`} className="quiet">
              {one.guestName}
            </a>
          ) : (
            one.guestName
          )}
        </span>
        <span className={`text-sm ${needsUs(one) ? "font-semibold" : "text-muted"}`}>
          {invitationLabel(one)}
          {one.episodeNumber && `, episode ${one.episodeNumber}`}
          {one.wasLateYes && ", a late yes"}
          {one.state === "open" && one.times && !one.hasWritten && `, until ${day(one.times.expiresAt)}`}
          {one.askAgainIn && `, ask again in ${one.askAgainIn}`}
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
      {one.state === "proposed" && (
        <ActionForm action={actions.book} hidden={on} says={says} className="flex flex-wrap items-end gap-2">
          <label className="text-sm font-semibold">
            Book a seat
            <select name="seatId" required defaultValue="" className={`${controlLook} mt-1 text-sm`}>
              <option value="">{seats.length > 0 ? "Choose" : "No seat is free"}</option>
              {seats.map((seat) => (
                <option key={seat.value} value={seat.value}>
                  {seat.label}
                </option>
              ))}
            </select>
          </label>
          <SmallButton tone="ink" className="min-h-11">
            Book it and mail them
          </SmallButton>
        </ActionForm>
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
