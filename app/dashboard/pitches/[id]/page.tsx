import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { SentNotice } from "@/components/dashboard/sent-notice"
import { AgainstShow } from "@/components/episodes/against-show"
import { ReviewAnswers } from "@/components/pitches/review-answers"
import { ReviewBar } from "@/components/pitches/review-bar"
import { reviewBefore } from "@/components/pitches/review-before"
import { ReviewChanges } from "@/components/pitches/review-changes"
import { ReviewClosed } from "@/components/pitches/review-closed"
import { ReviewColleagues } from "@/components/pitches/review-colleagues"
import { ReviewHeader } from "@/components/pitches/review-header"
import { ReviewLog } from "@/components/pitches/review-log"
import { ReviewMails } from "@/components/pitches/review-mails"
import { ReviewMore } from "@/components/pitches/review-more"
import { ReviewNotes } from "@/components/pitches/review-notes"
import { ReviewReverse } from "@/components/pitches/review-reverse"
import { ReviewReversed } from "@/components/pitches/review-reversed"
import { ReviewSilence } from "@/components/pitches/review-silence"
import { ReviewSuspicion } from "@/components/pitches/review-suspicion"
import { ReviewTaps } from "@/components/pitches/review-taps"
import { ReviewThread } from "@/components/pitches/review-thread"
import { ReviewTie, tiedText } from "@/components/pitches/review-tie"
import { noticeOf, recipientOf } from "@/components/pitches/review-told"
import { ReviewVouches } from "@/components/pitches/review-vouches"
import { logOf } from "@/domain/audit/queries"
import { showWords, soonestUnhurried } from "@/domain/episodes/episode"
import { seatsToOffer } from "@/domain/episodes/queries"
import { weighEvent } from "@/domain/episodes/weigh-event"
import { dateText } from "@/domain/events/event"
import { seatText } from "@/domain/invitations/seat-text"
import { namedMembers } from "@/domain/members/queries"
import { findOriginals } from "@/domain/pitches/find-originals"
import { nextInQueue } from "@/domain/pitches/list-queue"
import { listReasons } from "@/domain/pitches/list-reasons"
import { lookUpSender } from "@/domain/pitches/look-up-sender"
import { hostOf, lackOf } from "@/domain/pitches/pitch"
import { pitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { isUntied, mayAsk, mayDecide, mayPutAway, mayVouch } from "@/domain/pitches/policy"
import { readVouches } from "@/domain/pitches/read-vouches"
import { seeOpenings } from "@/domain/pitches/see-openings"
import { unwrittenMails } from "@/domain/pitches/unwritten-mails"
import { currentSettings } from "@/domain/settings/queries"
import { isId } from "@/lib/text"
import { clockTimeOf, shortDateOf } from "@/lib/zone"
import {
  approve,
  ask,
  askKnown,
  clear,
  close,
  decline,
  duplicate,
  invite,
  judge,
  mailedAnswer,
  note,
  putAway,
  reverse,
  snooze,
  tie,
  undo,
  untie,
  wake,
} from "./actions"

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ sent?: string | string[]; open?: string | string[] }>
}

export const metadata: Metadata = { title: "Pitch" }

/** One pitch on one screen, and the four moves. */
export default async function PitchScreen({ params, searchParams }: Props) {
  const editor = await requireEditor()
  const [{ id }, { sent, open }] = await Promise.all([params, searchParams])
  const [pitch, sender] = isId(id)
    ? await Promise.all([pitchOnScreen(editor, id), lookUpSender(editor, id)])
    : []
  if (!pitch || !sender) notFound()
  const [settings, members, seats, log, next, decided, originals, vouches, seen] = await Promise.all([
    currentSettings(),
    namedMembers(editor),
    seatsToOffer(editor),
    logOf(editor, "pitch", pitch.id),
    nextInQueue(editor, pitch.id),
    isId(sent) ? pitchOnScreen(editor, sent) : null,
    mayDecide(editor, pitch) ? findOriginals(editor, pitch.id) : null,
    readVouches(editor, pitch.id, `${pitch.acquaintanceDetail} ${pitch.whoOfUs}`),
    seeOpenings(editor, [pitch.id]),
  ])
  const { group, show } = settings
  const words = showWords[show.kind]
  const time = (at: Date) => clockTimeOf(at, group.zone)
  const day = (at: Date) => shortDateOf(at, group.zone)
  const moment = (at: Date) => `${day(at)}, ${time(at)}`
  const notice = decided && noticeOf(decided, time, day)
  const { email, name } = pitch.contact
  const [begins] = pitch.proposed.flatMap((one) => one.startsLocal ?? []).sort()
  const isTied = !isUntied(editor, pitch.ties)
  const askMember = mayVouch(pitch) ? askKnown : null
  return (
    <>
      {notice && <SentNotice {...notice} undo={decided?.asleepUntil ? wake : undo} />}
      <ReviewHeader
        pitch={pitch}
        sender={sender}
        words={words}
        day={day}
        colleagues={<ReviewColleagues pitch={pitch} seen={seen} vouches={vouches} ask={askMember} />}
      />
      <ReviewSuspicion pitch={pitch} clear={clear} />
      {mayPutAway(editor, pitch) && (
        <ReviewMore
          pitch={pitch}
          originals={originals}
          day={day}
          holdMinutes={settings.holdMinutes}
          actions={{ snooze, wake, duplicate, putAway }}
          isTied={isTied}
          tie={<ReviewTie pitch={pitch} actions={{ declare: tie, takeBack: untie }} />}
        />
      )}
      <ReviewClosed pitch={pitch} time={time} moment={moment} undo={undo} />
      <ReviewReverse
        pitch={{ id, version: pitch.version, contact: pitch.contact, correction: pitch.correction }}
        action={reverse}
        holdMinutes={settings.holdMinutes}
        before={pitch.decision?.correction}
      />
      <ReviewReversed reversed={pitch.reversed} moment={moment} />
      <div
        className="mt-6 grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8
          lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]"
      >
        {mayDecide(editor, pitch) && (
          <div className="lg:col-start-2">
            <ReviewTaps pitch={pitch} judge={judge} />
            {begins && <AgainstShow weighed={await weighEvent(editor, begins)} one={words.one} />}
            <ReviewVouches pitchId={pitch.id} vouches={vouches} ask={askMember} />
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <ReviewThread pitch={pitch} moment={moment}>
            {pitch.state === "asked" && <ReviewSilence pitch={pitch} answered={mailedAnswer} close={close} />}
          </ReviewThread>
          <ReviewChanges changes={pitch.changes} moment={moment} />
          <ReviewAnswers pitch={pitch} />
          <div className="-space-y-0.5">
            <ReviewMails pitch={pitch} moment={moment} />
            <ReviewLog entries={log} moment={moment} />
          </div>
        </div>
        <div className="lg:col-start-2">
          <ReviewNotes pitch={pitch} note={note} moment={moment} />
        </div>
      </div>
      {next && (
        <p className="mt-6">
          <a href={`/dashboard/pitches/${next}`} data-key="j" className="inline-flex min-h-9 items-center">
            Next in the queue
          </a>
        </p>
      )}
      <ReviewBar
        base={{
          pitchId: pitch.id,
          version: pitch.version,
          isOpen: mayDecide(editor, pitch) && !isTied,
          zone: group.zone,
          holdMinutes: settings.holdMinutes,
          said: pitch.audienceValue || (pitch.broughtBy ? (pitch.messages[0]?.text ?? "") : ""),
          recipient: recipientOf(pitch.contact),
          shown: typeof open === "string" ? open : null,
        }}
        to={name ? `${name} <${email}>` : email}
        mails={unwrittenMails({
          ...{ settings, group: group.name, to: { email, name }, title: pitch.title },
          lacks: lackOf(pitch),
          mailSubject: pitch.messages.find((one) => one.subject)?.subject,
        })}
        actions={{ approve, ask, invite, decline }}
        reasons={listReasons(settings.texts).filter((one) => !one.isOff)}
        events={pitch.proposed.map((one) => ({
          value: one.id,
          label: [one.title || hostOf(one.url), one.startsLocal && dateText(one.startsLocal, "any")]
            .filter(Boolean)
            .join(", "),
        }))}
        members={members}
        seats={show.isOn ? seats.map((seat) => ({ value: seat.id, label: seatText(seat) })) : null}
        offered={soonestUnhurried(seats, show.seatsOffered).map((seat) => seat.id)}
        tied={isTied && mayDecide(editor, pitch) ? tiedText(pitch.untied) : null}
        cannotAsk={
          mayAsk(editor, pitch)
            ? undefined
            : pitch.state === "asked"
              ? "We have asked already. One question at a time."
              : "We have asked twice. Decide with what we know."
        }
        before={reviewBefore(pitch, members, editor.memberId)}
      />
    </>
  )
}
