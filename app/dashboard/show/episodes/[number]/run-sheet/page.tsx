import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { OrderList } from "@/components/episodes/order-list"
import { SheetLineForm } from "@/components/episodes/sheet-line-form"
import { SheetRow } from "@/components/episodes/sheet-row"
import { PageHeading } from "@/components/ui/page-heading"
import { capital, episodeTitle, secondsToRead, showWords } from "@/domain/episodes/episode"
import { readSheet } from "@/domain/episodes/read-sheet"
import { dateText, timeOf, zoneName } from "@/domain/events/event"
import { prepsOfEpisode } from "@/domain/invitations/preps-of-episode"
import { currentSettings } from "@/domain/settings/queries"
import { addLine, changeLine, orderDay } from "../actions"

type Props = { params: Promise<{ number: string }> }

export const metadata: Metadata = { title: "Run sheet" }

/** The day of an episode on one sheet: who comes, what to ask, what to read out. It prints as it stands. */
export default async function RunSheetPage({ params }: Props) {
  const editor = await requireEditor()
  const [{ number: text }, { show }] = await Promise.all([params, currentSettings()])
  const sheet = show.isOn && /^[1-9]\d{0,8}$/.test(text) ? await readSheet(editor, Number(text)) : null
  if (!sheet) notFound()
  const { number, items, recordsLocal, zone } = sheet
  const preps = await prepsOfEpisode(editor, sheet.id)
  const words = showWords[show.kind]
  const seconds = items.reduce(
    (sum, item) => sum + (item.kind === "mention" ? secondsToRead(item.text) : 0),
    0,
  )
  return (
    <>
      <PageHeading
        size="room"
        over={`Run sheet, ${sheet.isExtra ? "an extra" : `${words.one} ${number}`}`}
        title={episodeTitle(sheet, words)}
      >
        <p className="mt-2">
          {capital(words.recording)} {dateText(recordsLocal, "any")}, {timeOf(recordsLocal)} ({zoneName(zone)}
          ){seconds > 0 && `, about ${seconds} seconds to read out`}
        </p>
        <p className="no-print mt-2 flex flex-wrap gap-x-5 text-sm">
          <a href={`/dashboard/show/episodes/${number}`}>Change what is mentioned</a>
          <a href={`/dashboard/show/episodes/${number}/run-sheet.txt`}>As plain text</a>
        </p>
      </PageHeading>
      {items.length === 0 && <p className="text-muted">No guest, nothing to read out and no question yet.</p>}
      <OrderList
        id="order"
        label="The day, in its order"
        action={orderDay}
        hidden={{ number }}
        items={items.map((item) => ({
          id: item.id,
          label:
            item.kind === "guest" ? item.name : item.kind === "mention" ? item.what : item.words.slice(0, 60),
          row: (
            <SheetRow
              number={number}
              item={item}
              prep={preps.find((one) => one.invitationId === item.id) ?? null}
              changeLine={changeLine}
            />
          ),
        }))}
      />
      <SheetLineForm key={items.length} number={number} action={addLine} />
    </>
  )
}
