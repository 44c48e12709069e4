import type { Metadata } from "next"
import { SentNotice } from "@/components/dashboard/sent-notice"
import { BringLink } from "@/components/pitches/bring-link"
import { ReviewAsleep } from "@/components/pitches/review-asleep"
import { ReviewEmpty } from "@/components/pitches/review-empty"
import { ReviewPutAway } from "@/components/pitches/review-put-away"
import { ReviewQueue } from "@/components/pitches/review-queue"
import { noticeOf } from "@/components/pitches/review-told"
import { ReviewUnconfirmed } from "@/components/pitches/review-unconfirmed"
import { listAsleep } from "@/domain/pitches/list-asleep"
import { listPutAway } from "@/domain/pitches/list-put-away"
import { minutesFor, needsUs } from "@/domain/pitches/pitch"
import { pitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { queue, unconfirmedPitches } from "@/domain/pitches/queries"
import { currentSettings } from "@/domain/settings/queries"
import { isId } from "@/lib/text"
import { clockTimeOf, shortDateOf } from "@/lib/zone"
import { requireEditor } from "../actor"
import { putAway, undo, wake } from "./pitches/[id]/actions"

export const metadata: Metadata = { title: "Queue" }

type Props = { searchParams: Promise<{ sent?: string | string[] }> }

/** What needs an editor, until nothing does. */
export default async function QueuePage({ searchParams }: Props) {
  const editor = await requireEditor()
  const { sent } = await searchParams
  const [{ rows, unconfirmed }, { group }, decided, asleep, silent] = await Promise.all([
    queue(editor),
    currentSettings(),
    isId(sent) ? pitchOnScreen(editor, sent) : null,
    listAsleep(editor),
    listPutAway(editor),
  ])
  const early = unconfirmed > 0 ? await unconfirmedPitches(editor) : []
  const count = rows.filter(needsUs).length
  const time = (at: Date) => clockTimeOf(at, group.zone)
  const day = (at: Date) => shortDateOf(at, group.zone)
  const notice = decided && noticeOf(decided, time, day)
  return (
    <>
      {notice && <SentNotice {...notice} undo={decided?.asleepUntil ? wake : undo} />}
      {count === 0 ? (
        <ReviewEmpty isAllQuiet={rows.length === 0} />
      ) : (
        <h1 className="display pt-6 pb-5 text-3xl">
          {count === 1 ? "1 needs us" : `${count} need us`}
          <span className="text-muted">, about {minutesFor(count)} minutes</span>
        </h1>
      )}
      <BringLink />
      <div className={count === 0 ? "mt-10" : ""}>
        <ReviewQueue rows={rows} time={time} />
      </div>
      <ReviewAsleep pitches={asleep} day={day} wake={wake} />
      <ReviewUnconfirmed pitches={early} count={unconfirmed} day={day} putAway={putAway} />
      <ReviewPutAway pitches={silent} day={day} undo={undo} />
    </>
  )
}
