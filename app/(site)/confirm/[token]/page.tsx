import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireVoucher } from "@/app/actor"
import { VouchForm } from "@/components/pitches/vouch-form"
import { VouchQuestion } from "@/components/pitches/vouch-question"
import { ButtonLink } from "@/components/ui/button-link"
import { Fold } from "@/components/ui/fold"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { readVouch } from "@/domain/pitches/read-vouch"
import { currentSettings } from "@/domain/settings/queries"
import { vouch } from "./actions"

export const metadata: Metadata = { title: "Do you know them?", robots: { index: false, follow: false } }

type Props = { params: Promise<{ token: string }> }

/** One of us is asked about a pitcher, behind a link of their own. Opening it changes nothing; only the form acts. */
export default async function ConfirmPage({ params }: Props) {
  const { token } = await params
  const voucher = await requireVoucher(token)
  const [page, { group }] = await Promise.all([readVouch(voucher), currentSettings()])
  if (!page) notFound()
  if (!page.isOpen)
    return (
      <div className="sheet-width">
        <PageHeading title="Nothing more to do" size="room" />
        <p className="measure text-lg">
          It is closed in the meantime, and nobody needs an answer now. Thank you.
        </p>
        <p className="mt-8">
          <ButtonLink href="/">Home</ButtonLink>
        </p>
      </div>
    )
  const form = <VouchForm action={vouch.bind(null, token)} words={page.words} />
  return (
    <div className="sheet-width">
      <PageHeading
        title="Do you know them?"
        size="room"
        lead={`${page.by} asks, for ${group.name}. Somebody pitched this to us.`}
      />
      <div className="grid max-w-2xl gap-8">
        <VouchQuestion page={page} />
        {page.answer ? (
          <>
            <Notice
              tone="ok"
              role="status"
              title={page.answer === "yes" ? "You know them" : "You don't know them"}
            >
              {page.words ? <bdi>“{page.words}”</bdi> : "Our editors see it."} Thank you.
            </Notice>
            <Fold summary="Change my answer" hint="while nothing is decided">
              {form}
            </Fold>
          </>
        ) : (
          form
        )}
      </div>
    </div>
  )
}
