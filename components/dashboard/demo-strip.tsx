import { ActionForm } from "./action-form"
import type { FormAction } from "./form-action"

/** What day it is in the demo, and a way to let a week pass. Mails that fall due leave by themselves. */
export function DemoStrip({ now, skip }: { now: string; skip: FormAction }) {
  return (
    <div className="on-stage text-xs">
      <div className="sheet-width flex min-h-8 items-center justify-between gap-4">
        <p>Demo: {now}</p>
        <ActionForm action={skip}>
          <button type="submit" className="min-h-8 font-semibold underline underline-offset-4">
            Skip 7 days
          </button>
        </ActionForm>
      </div>
    </div>
  )
}
