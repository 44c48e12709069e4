import type { ReactNode } from "react"
import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Paragraphs } from "@/components/ui/paragraphs"
import { type SheetPrep, secondsToRead } from "@/domain/episodes/episode"
import type { SheetItem } from "@/domain/episodes/read-sheet"
import { SheetPrepFacts } from "./sheet-prep"

type Props = {
  number: number
  item: SheetItem
  /** What a guest has told us. */
  prep: SheetPrep | null
  changeLine: FormAction
}

const Kind = ({ children }: { children: ReactNode }) => <p className="caps text-muted">{children}</p>

/** One thing of the day: who comes, what to ask, what to read out, what to remember. */
export function SheetRow({ number, item, prep, changeLine }: Props) {
  if (item.kind === "guest")
    return (
      <>
        <Kind>Guest</Kind>
        <h2 className="display text-xl" dir="auto">
          {item.name}
        </h2>
        {item.organisation && <p dir="auto">{item.organisation}</p>}
        {prep && <SheetPrepFacts prep={prep} />}
      </>
    )
  if (item.kind === "mention")
    return (
      <>
        <Kind>
          Read out, about {secondsToRead(item.text)} seconds
          {item.isOff && <strong className="text-danger"> · it is off</strong>}
          {item.isDraft && <strong className="text-danger"> · not public yet</strong>}
        </Kind>
        <h2 className="font-semibold" dir="auto">
          {item.address ? <a href={item.address}>{item.what}</a> : item.what}
        </h2>
        <Paragraphs text={item.text} className="measure mt-1 text-lg" />
      </>
    )
  const form = (what: "settle" | "reopen" | "remove", words: string) => (
    <ActionForm action={changeLine} hidden={{ number, id: item.id, do: what }}>
      <SmallButton aria-label={`${words}: ${item.words.slice(0, 40)}`}>{words}</SmallButton>
    </ActionForm>
  )
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-60">
        <Kind>{item.isQuestion ? (item.isDone ? "Question, settled" : "Open question") : "Note"}</Kind>
        <Paragraphs
          text={item.words}
          className={`measure text-lg ${item.isDone ? "text-muted line-through" : ""}`}
        />
      </div>
      <div className="no-print flex gap-2">
        {item.isQuestion && (item.isDone ? form("reopen", "Open again") : form("settle", "Settled"))}
        {form("remove", "Take off")}
      </div>
    </div>
  )
}
