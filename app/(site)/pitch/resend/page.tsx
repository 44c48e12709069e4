import type { Metadata } from "next"
import { ResendForm } from "@/components/pitches/resend-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { resend } from "./actions"

export const metadata: Metadata = { title: "Lost your link?", robots: { index: false } }

type Props = { searchParams: Promise<{ sent?: string | string[] }> }

/** The link of a lost page goes again to the address that pitched, and nowhere else. */
export default async function ResendPage({ searchParams }: Props) {
  const { sent } = await searchParams
  return (
    <div className="sheet-width">
      <PageHeading
        title="Lost your link?"
        lead="Everybody who pitched has a page of their own. We send its link again, to the address that pitched."
      />
      <div className="max-w-2xl">
        {sent ? (
          <Notice tone="ok" role="status" title="Look into your mail">
            If a pitch came from that address, its link is on the way there.
          </Notice>
        ) : (
          <ResendForm action={resend} />
        )}
      </div>
    </div>
  )
}
