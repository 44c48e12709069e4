import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { EditRows } from "@/components/events/edit-rows"
import { ButtonLink } from "@/components/ui/button-link"
import { countDrafts, eventsForEditors } from "@/domain/events/queries"

export const metadata: Metadata = { title: "Events" }

type Props = { searchParams: Promise<{ drafts?: string; listed?: string }> }

const pageOf = (text: string | undefined) => Math.min(Math.max(0, Math.trunc(Number(text)) || 0), 1000)

/** Drafts first, since they wait for somebody; then what is public. */
export default async function EventsRoom({ searchParams }: Props) {
  const editor = await requireEditor()
  const query = await searchParams
  const [draftPage, listedPage] = [pageOf(query.drafts), pageOf(query.listed)]
  const [drafts, listed, draftCount] = await Promise.all([
    eventsForEditors(editor, "drafts", draftPage),
    eventsForEditors(editor, "listed", listedPage),
    countDrafts(editor),
  ])
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 pt-6 pb-5">
        <h1 className="display text-3xl">Events</h1>
        <ButtonLink href="/dashboard/events/new" look="plain">
          New event
        </ButtonLink>
      </div>
      <EditRows
        title="Drafts"
        count={draftCount}
        rows={drafts}
        empty="No drafts. Approve a pitch, or make one by hand."
        param="drafts"
        page={draftPage}
      />
      <EditRows
        title="Listed"
        rows={listed}
        empty="Nothing is public yet."
        param="listed"
        page={listedPage}
      />
    </>
  )
}
