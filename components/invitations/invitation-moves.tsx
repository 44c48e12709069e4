import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextForm } from "@/components/dashboard/text-form"
import { Fold } from "@/components/ui/fold"
import { Panel } from "@/components/ui/panel"
import type { ShowWords } from "@/domain/episodes/episode"
import type { InvitationOnScreen } from "@/domain/invitations/invitation-on-screen"
import { BookForm } from "./book-form"
import { invitationRefusals as says } from "./invitation-refusals"
import { OfferForm } from "./offer-form"

type Seat = { value: string; label: string; isInTime: boolean }
type Props = {
  one: InvitationOnScreen
  words: ShowWords
  seats: Seat[]
  actions: Record<
    | "book"
    | "change"
    | "offer"
    | "rest"
    | "cancel"
    | "came"
    | "lapse"
    | "hear"
    | "settleAgain"
    | "takeBack"
    | "takeNameOff",
    FormAction
  >
}

/** Only what may happen now is there; the most likely move stands open. */
export function InvitationMoves({ one, words, seats, actions }: Props) {
  const { row, may } = one
  const on = { invitationId: row.id }
  const isNothing =
    !row.isForgotten && !Object.values(may).some(Boolean) && !row.isExpired && !row.isAskAgainDue
  return (
    <Panel title="What next" id="moves">
      <div className="[&_details+details]:border-t-0">
        {isNothing && <p className="text-muted">Nothing to do here.</p>}
        {row.answerWords && (
          <blockquote className="mb-4 border-l-4 border-accent pl-3 whitespace-pre-line" dir="auto">
            {row.answerWords}
          </blockquote>
        )}
        {row.isForgotten && (
          <p className="mb-4">
            {may.hideName
              ? `They asked to be forgotten. What is left is their name on the ${words.one}’s page. If they ask for that too, take it off: nobody can bring it back.`
              : "They asked to be forgotten, and nothing of them is left here."}
          </p>
        )}
        {may.hideName && (
          <Fold summary={`Take their name off the ${words.one}’s page`} id="take-name-off">
            <ActionForm action={actions.takeNameOff} hidden={on} says={says}>
              <p className="mb-3 text-muted">
                “A guest” stands there instead. Titles and notes that you wrote may name them too.
              </p>
              <SmallButton>Take their name off</SmallButton>
            </ActionForm>
          </Fold>
        )}
        {may.came && (
          <ActionForm action={actions.came} hidden={on} says={says} className="mb-4 flex flex-wrap gap-2">
            {row.state !== "recorded" && (
              <SmallButton tone="ink" name="came" value="yes">
                {row.state === "no_show" ? "They came after all" : words.tookPlace}
              </SmallButton>
            )}
            {row.state !== "no_show" && (
              <SmallButton name="came" value="no">
                Did not come
              </SmallButton>
            )}
          </ActionForm>
        )}
        {row.isExpired && (
          <ActionForm action={actions.lapse} hidden={on} says={says} className="mb-4">
            <SmallButton tone="ink">No answer in our inbox either</SmallButton>
          </ActionForm>
        )}
        {row.isAskAgainDue && (
          <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            <a href={`/dashboard/show/invitations/new?again=${row.id}`}>Ask them again</a>
            <ActionForm action={actions.settleAgain} hidden={on} says={says}>
              <SmallButton>Let it be</SmallButton>
            </ActionForm>
          </div>
        )}
        {may.offer && (
          <Fold summary="Offer other times" hint="by mail" id="offer" isOpen={row.state === "proposed"}>
            <OfferForm
              action={actions.offer}
              on={{ ...on, version: row.version }}
              seats={seats.filter((seat) => seat.isInTime)}
              name={row.guestName}
            />
          </Fold>
        )}
        {may.book && (
          <Fold summary="Book a seat by hand" hint="they said yes elsewhere" id="book">
            <BookForm action={actions.book} invitationId={row.id} seats={seats} />
          </Fold>
        )}
        {may.change && (
          <Fold summary="Another seat" hint="they asked for it elsewhere" id="change">
            <BookForm
              action={actions.change}
              invitationId={row.id}
              seats={seats}
              label="The new seat"
              button="Change it and mail them"
            />
          </Fold>
        )}
        {may.rest && (
          <Fold summary="Let it rest" hint="no mail" id="rest">
            <ActionForm action={actions.rest} hidden={on} says={says}>
              <p className="mb-3 text-muted">
                It is our turn no more. Their page keeps taking a free seat, and any word of theirs brings it
                back.
              </p>
              <SmallButton>Let it rest</SmallButton>
            </ActionForm>
          </Fold>
        )}
        {may.hear && (
          <Fold summary="They answered by mail" id="hear">
            <TextForm
              action={actions.hear}
              hidden={on}
              name="words"
              id="hear-words"
              label="Paste what they wrote"
              submit="Keep it: our turn"
              says={says}
            />
          </Fold>
        )}
        {may.takeBack && (
          <Fold summary="Take the invitation back" hint="the mail leaves at once" id="take-back">
            <TextForm
              action={actions.takeBack}
              hidden={on}
              name="words"
              id="take-back-words"
              label="One sentence of your own: why?"
              hint="It stands in the mail and on their page, which takes no answer any more."
              submit={`Take it back and mail ${row.guestName}`}
              says={says}
            />
          </Fold>
        )}
        {may.cancel && (
          <Fold summary="Call it off" hint="the mail leaves at once" id="cancel">
            <TextForm
              action={actions.cancel}
              hidden={on}
              name="words"
              id="cancel-words"
              label="One sentence of your own: why?"
              hint="It stands in the mail. The seat is free at once, and the entry leaves their calendar."
              submit={`Call it off and mail ${row.guestName}`}
              says={says}
            />
          </Fold>
        )}
      </div>
    </Panel>
  )
}
