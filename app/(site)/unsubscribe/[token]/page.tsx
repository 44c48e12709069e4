import type { Metadata } from "next"
import { requireUnsubscriber } from "@/app/actor"
import { NeverAgainForm } from "@/components/invitations/never-again-form"
import { PageHeading } from "@/components/ui/page-heading"
import { currentSettings } from "@/domain/settings/queries"
import { stop } from "./actions"

export const metadata: Metadata = { title: "No more mail", robots: { index: false, follow: false } }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** "Don't write to me again": opening it changes nothing, pressing it ends our mail. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { token } = await params
  await requireUnsubscriber(token)
  const [{ group }, { done }] = await Promise.all([currentSettings(), searchParams])
  return (
    <div className="sheet-width">
      {done ? (
        <PageHeading
          size="room"
          over={group.name}
          title="We will not write to you again"
          lead="An open invitation is closed with it. All we keep is a mark of your address, which nobody can read, so that we do not forget."
        />
      ) : (
        <>
          <PageHeading
            size="room"
            over={group.name}
            title="Shall we never write to you again?"
            lead="No invitation and no reminder goes to your address any more. If you have a seat with us, you keep it."
          />
          <NeverAgainForm action={stop.bind(null, token)} />
        </>
      )}
    </div>
  )
}
