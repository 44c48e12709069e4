import { ActionForm } from "./action-form"
import type { FormAction } from "./form-action"
import type { Hidden } from "./hidden-fields"

type Props = {
  /** What was decided: "Invitation to Dana". */
  what: string
  href?: string
  /** "21:50" in the group's zone; null when the mail has gone. */
  leavesAt: string | null
  /** Said in place of that it has left: where no mail goes out. */
  note?: string | undefined
  mayUndo: boolean
  /** What the undo is about. */
  hidden: Hidden
  undo: FormAction
}

/** What just happened, and the way to take it back for as long as there is one. */
export function SentNotice({ what, href, leavesAt, note, mayUndo, hidden, undo }: Props) {
  return (
    <div
      role="status"
      className="mt-3 flex flex-wrap items-center gap-x-4 border-y-2 border-ok bg-sheet px-3 py-1 text-sm"
    >
      <p>
        <a href={href} className="quiet font-semibold">
          {what}
        </a>{" "}
        {leavesAt ? (
          <>
            Leaves at <span className="font-semibold">{leavesAt}</span>.
          </>
        ) : (
          (note ?? "It has left.")
        )}
      </p>
      {mayUndo && (
        <ActionForm
          action={undo}
          hidden={hidden}
          says={{
            "already-leaving": "Too late: it is leaving.",
            "changed-meanwhile": "A colleague has changed it since. Look at it again.",
          }}
          className="flex items-center gap-3"
        >
          <button type="submit" data-key="u" className="min-h-9 font-semibold underline underline-offset-4">
            Undo
          </button>
        </ActionForm>
      )}
    </div>
  )
}
