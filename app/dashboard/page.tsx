import type { Metadata } from "next"
import { FirstSteps } from "@/components/dashboard/first-steps"
import { SentNotice } from "@/components/dashboard/sent-notice"
import { BringLink } from "@/components/pitches/bring-link"
import { FormClosed } from "@/components/pitches/form-closed"
import { ReviewAsleep } from "@/components/pitches/review-asleep"
import { ReviewEmpty } from "@/components/pitches/review-empty"
import { ReviewFound } from "@/components/pitches/review-found"
import { ReviewPages } from "@/components/pitches/review-pages"
import { ReviewPutAway } from "@/components/pitches/review-put-away"
import { ReviewQueue } from "@/components/pitches/review-queue"
import { ReviewSearch } from "@/components/pitches/review-search"
import { ReviewSuspects } from "@/components/pitches/review-suspects"
import { noticeOf, noticeOfSeveral } from "@/components/pitches/review-told"
import { ReviewUnconfirmed } from "@/components/pitches/review-unconfirmed"
import { type Editor, isAdmin } from "@/domain/actors/actor"
import { describePitches } from "@/domain/pitches/describe-pitches"
import { findClosing } from "@/domain/pitches/find-closing"
import { findPitches, isFiltered, type PitchFilter, pitchFilter } from "@/domain/pitches/find-pitches"
import { listAsleep } from "@/domain/pitches/list-asleep"
import { listPutAway } from "@/domain/pitches/list-put-away"
import { countNeeds, listQueue } from "@/domain/pitches/list-queue"
import { listReasons } from "@/domain/pitches/list-reasons"
import { listSuspects } from "@/domain/pitches/list-suspects"
import { minutesFor } from "@/domain/pitches/pitch"
import { pitchOnScreen } from "@/domain/pitches/pitch-on-screen"
import { unconfirmedPitches } from "@/domain/pitches/queries"
import { seeOpenings } from "@/domain/pitches/see-openings"
import { currentSettings, firstSteps } from "@/domain/settings/queries"
import { isId } from "@/lib/text"
import { clockTimeOf, shortDateOf } from "@/lib/zone"
import { requireEditor } from "../actor"
import { together, undoTogether } from "./actions"
import { clear, putAway, putAwaySuspect, undo, wake } from "./pitches/[id]/actions"

export const metadata: Metadata = { title: "Queue" }

type Props = { searchParams: Promise<Record<string, string | string[]>> }

/** What needs an editor, until nothing does; or what an editor looks for. */
export default async function QueuePage({ searchParams }: Props) {
  const editor = await requireEditor()
  const asked = await searchParams
  const [filter, after] = [pitchFilter.parse(asked), typeof asked.after === "string" ? asked.after : ""]
  const settings = await currentSettings()
  const [{ group }, closing] = [settings, await findClosing(settings)]
  const time = (at: Date) => clockTimeOf(at, group.zone)
  const day = (at: Date) => shortDateOf(at, group.zone)
  return (
    <>
      {isAdmin(editor) && <FirstSteps steps={await firstSteps(editor)} />}
      <FormClosed {...closing} days={settings.formClosesDays} most={settings.formClosesWaiting} />
      <Sent editor={editor} sent={asked.sent} time={time} day={day} />
      <ReviewSearch
        filter={filter}
        reasons={listReasons(settings.texts).map(({ key, label }) => ({ value: key, label }))}
      >
        <BringLink />
      </ReviewSearch>
      {isFiltered(filter) ? (
        <Found {...{ editor, filter, after, time }} />
      ) : (
        <Queue {...{ editor, after, time, day }} />
      )}
    </>
  )
}

type Shown = { editor: Editor; after: string; time: (at: Date) => string }

async function Queue({ editor, after, time, day }: Shown & { day: (at: Date) => string }) {
  const [{ rows, next }, { waiting }] = await Promise.all([listQueue(editor, { after }), countNeeds(editor)])
  const seen = await seeOpenings(
    editor,
    rows.map((row) => row.id),
  )
  return (
    <>
      {waiting === 0 ? (
        <ReviewEmpty isAllQuiet={rows.length === 0} />
      ) : (
        <h1 className="display pt-3 pb-5 text-3xl">
          {waiting === 1 ? "1 needs us" : `${waiting} need us`}
          <span className="text-muted">, about {minutesFor(waiting)} minutes</span>
        </h1>
      )}
      <div className={waiting === 0 ? "mt-10" : ""}>
        <ReviewQueue rows={rows} seen={seen} time={time} together={together} />
      </div>
      <ReviewPages next={next} isFirst={!after} />
      {!after && <Folded editor={editor} day={day} />}
    </>
  )
}

/** What asks for nothing today, folded under the first page. */
async function Folded({ editor, day }: { editor: Editor; day: (at: Date) => string }) {
  const [asleep, unconfirmed, suspects, silent] = await Promise.all([
    listAsleep(editor),
    unconfirmedPitches(editor),
    listSuspects(editor),
    listPutAway(editor),
  ])
  return (
    <>
      <ReviewAsleep pitches={asleep} day={day} wake={wake} />
      <ReviewUnconfirmed {...unconfirmed} day={day} putAway={putAway} />
      <ReviewSuspects suspects={suspects} day={day} actions={{ clear, putAway: putAwaySuspect }} />
      <ReviewPutAway pitches={silent} day={day} undo={undo} />
    </>
  )
}

async function Found({ editor, filter, after, time }: Shown & { filter: PitchFilter }) {
  const { rows, next } = await findPitches(editor, filter, { after })
  return (
    <>
      <ReviewFound rows={rows} isMore={next !== null} isFirst={!after} time={time} />
      <ReviewPages next={next} isFirst={!after} filter={filter} />
    </>
  )
}

type SentProps = {
  editor: Editor
  sent: string | string[] | undefined
  time: (at: Date) => string
  day: (at: Date) => string
}

/** What was just done to one pitch, or to several together. */
async function Sent({ editor, sent, time, day }: SentProps) {
  const ids = typeof sent === "string" ? sent.split("~").filter(isId).slice(0, 50) : []
  const [only] = ids
  if (!only) return null
  if (ids.length > 1) {
    const notice = noticeOfSeveral(await describePitches(editor, ids))
    return notice && <SentNotice {...notice} undo={undoTogether} />
  }
  const decided = await pitchOnScreen(editor, only)
  const notice = decided && noticeOf(decided, time, day)
  return notice && <SentNotice {...notice} undo={decided.asleepUntil ? wake : undo} />
}
