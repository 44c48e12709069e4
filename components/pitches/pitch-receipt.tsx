import type { ReactNode } from "react"

/** Saved: what happens next, and by when. */
export function PitchReceipt({ promised }: { promised: string }) {
  return (
    <div className="sheet-width pt-8 md:pt-14">
      <p className="caps text-lg text-accent">Saved</p>
      <h1 className="display mt-2 max-w-4xl text-4xl">One step left: confirm from the mail we sent.</h1>
      <ol className="mt-8 max-w-3xl border-t-4 border-ink">
        <Step number={1} title="Open our mail">
          It arrives within a minute or so. If this is not your first today, the mail you have opens this one
          too. Not there? Look where unwanted mail goes, or <a href="/pitch/resend">have it sent again</a>.
        </Step>
        <Step number={2} title="Press the button behind its link">
          Then our editors have it. The link is your own page: it always says where your pitch stands.
        </Step>
        <Step number={3} title={`You'll hear by ${promised}`}>
          A yes, a question or a no with its reason. A person decides, and everybody gets an answer.
        </Step>
      </ol>
    </div>
  )
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-5 border-b border-line py-4">
      <span aria-hidden="true" className="display w-8 text-3xl font-black text-accent">
        {number}
      </span>
      <div>
        <p className="display text-xl">{title}</p>
        <p className="measure mt-1">{children}</p>
      </div>
    </li>
  )
}
