import type { Metadata } from "next"
import { SentNotice } from "@/components/dashboard/sent-notice"
import { ReviewEmpty } from "@/components/pitches/review-empty"
import { needsUs, ReviewQueue } from "@/components/pitches/review-queue"
import { decidedText } from "@/components/pitches/review-told"
import { ReviewUnconfirmed } from "@/components/pitches/review-unconfirmed"
import { pitchOnScreen, queue, unconfirmedPitches } from "@/domain/pitches/queries"
import { currentSettings } from "@/domain/settings/queries"
import { isId } from "@/lib/text"
import { clockTimeOf, shortDateOf } from "@/lib/zone"
import { requireEditor } from "../actor"
import { undo } from "./pitches/[id]/actions"

export const metadata: Metadata = { title: "Queue" }

type Props = { searchParams: Promise<{ sent?: string | string[] }> }

/** What needs an editor, until nothing does. */
export default async function QueuePage({ searchParams }: Props) {
  const editor = await requireEditor()
  const { sent } = await searchParams
  const [{ rows, unconfirmed }, { group }, decided] = await Promise.all([
    queue(editor),
    currentSettings(),
    isId(sent) ? pitchOnScreen(editor, sent) : null,
  ])
  const early = unconfirmed > 0 ? await unconfirmedPitches(editor) : []
  const what = decided && decidedText(decided)
  const count = rows.filter(needsUs).length
  const time = (at: Date) => clockTimeOf(at, group.zone)
  return (
    <>
      {decided && what && (
        <SentNotice
          what={what}
          pitchId={decided.id}
          leavesAt={decided.mail?.state === "waiting" ? time(decided.mail.leavesAt) : null}
          mayUndo={decided.mayUndo}
          undo={undo}
        />
      )}
      {count === 0 ? (
        <ReviewEmpty isAllQuiet={rows.length === 0} />
      ) : (
        <h1 className="display pt-6 pb-5 text-3xl">
          {count === 1 ? "1 needs us" : `${count} need us`}
          <span className="text-muted">, about {Math.max(2, Math.round(count * 2.4))} minutes</span>
        </h1>
      )}
      <div className={count === 0 ? "mt-10" : ""}>
        <ReviewQueue rows={rows} time={time} />
      </div>
      <ReviewUnconfirmed pitches={early} count={unconfirmed} day={(at) => shortDateOf(at, group.zone)} />
    </>
  )
}
