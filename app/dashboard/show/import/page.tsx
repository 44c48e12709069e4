import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { ImportForm } from "@/components/episodes/import-form"
import { PageHeading } from "@/components/ui/page-heading"
import { showWords } from "@/domain/episodes/episode"
import { mostFeedBytes } from "@/domain/episodes/read-feed"
import { currentSettings } from "@/domain/settings/queries"
import { importFile, importFrom } from "./actions"

export const metadata: Metadata = { title: "Bring in a podcast" }

/** The episodes that a podcast's feed still has. */
export default async function ImportPage() {
  await requireEditor()
  const { show } = await currentSettings()
  if (!show.isOn) notFound()
  const { one, many } = showWords[show.kind]
  return (
    <>
      <PageHeading
        size="room"
        title={`Bring in past ${many}`}
        lead="From a podcast’s feed: titles, notes, dates, numbers and sound. Once more brings in what is new; what one of us changed here stays."
      />
      <ImportForm
        fromAddress={importFrom}
        fromFile={importFile}
        mostBytes={mostFeedBytes}
        before={show.feedUrl}
        words={{ one, many }}
      />
    </>
  )
}
