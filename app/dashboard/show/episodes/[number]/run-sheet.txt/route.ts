import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { showWords } from "@/domain/episodes/episode"
import { readSheet } from "@/domain/episodes/read-sheet"
import { writeSheet } from "@/domain/episodes/write-sheet"
import { dateText, timeOf, zoneName } from "@/domain/events/event"
import { prepsOfEpisode } from "@/domain/invitations/preps-of-episode"
import { currentSettings } from "@/domain/settings/queries"
import { localTimeOf } from "@/lib/zone"

const moment = (local: string, zone: string) =>
  `${dateText(local, "any")}, ${timeOf(local)} (${zoneName(zone)})`

/** The run sheet as plain text, for editors alone. */
export async function GET(_: Request, { params }: { params: Promise<{ number: string }> }) {
  const editor = await requireEditor()
  const [{ number }, { show }] = await Promise.all([params, currentSettings()])
  const sheet = show.isOn && /^[1-9]\d{0,8}$/.test(number) ? await readSheet(editor, Number(number)) : null
  if (!sheet) notFound()
  const words = showWords[show.kind]
  const text = writeSheet(sheet, {
    showName: show.name,
    when: `${words.recording}: ${moment(sheet.recordsLocal, sheet.zone)}`,
    airs: words.airs ? `${words.airs}: ${moment(localTimeOf(sheet.airsAt, sheet.zone), sheet.zone)}` : "",
    preps: await prepsOfEpisode(editor, sheet.id),
  })
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `inline; filename="run-sheet-${sheet.number}.txt"`,
      "cache-control": "no-store",
    },
  })
}
