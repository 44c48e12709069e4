import type { ReactNode } from "react"
import { OtherPlaces } from "@/components/site/other-places"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"

type Props = {
  waiting: number
  places: { name: string; url: string; what: string }[]
  hasAsked: boolean
  children: ReactNode
}

/** In place of the form while we cannot keep its promise. The form of `children` asks to be told when it opens. */
export function PitchClosed({ waiting, places, hasAsked, children }: Props) {
  return (
    <>
      <PageHeading
        title="We are behind"
        lead={`${waiting === 1 ? "1 pitch waits" : `${waiting} pitches wait`} for us to read. The form opens again when we have caught up: until then we could not tell you by when you would hear.`}
      />
      <section aria-labelledby="tell" className="max-w-2xl border-t-4 border-ink pt-6">
        <h2 id="tell" className="display mb-3 text-3xl">
          Shall we tell you?
        </h2>
        {hasAsked ? (
          <Notice tone="ok" role="status" title="We will">
            One mail when the form opens. Then we forget the address.
          </Notice>
        ) : (
          children
        )}
        <p className="mt-6">
          You have pitched already? Yours is one of them, and nothing is lost.{" "}
          <a href="/pitch/resend">Send me the link to my page</a>
        </p>
      </section>
      <OtherPlaces places={places} />
    </>
  )
}
