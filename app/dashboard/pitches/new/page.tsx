import type { Metadata } from "next"
import { v4 as newKey } from "uuid"
import { requireEditor } from "@/app/actor"
import { BringForm } from "@/components/pitches/bring-form"
import { PageHeading } from "@/components/ui/page-heading"
import { bring } from "./actions"

export const metadata: Metadata = { title: "From a mail" }

type Props = { searchParams: Promise<{ by?: string | string[] }> }

/** Whoever did not use the form: a mail to paste, or a few words about who called. */
export default async function BringPage({ searchParams }: Props) {
  await requireEditor()
  const { by } = await searchParams
  const origin = by === "hand" ? "hand" : "mail"
  return (
    <div className="max-w-3xl">
      <PageHeading size="room" title={origin === "mail" ? "From a mail" : "By phone or in person"} />
      <BringForm key={origin} action={bring} submissionKey={newKey()} origin={origin} />
      <p className="mt-8">
        {origin === "mail" ? (
          <a href="/dashboard/pitches/new?by=hand">They told us by phone or in person</a>
        ) : (
          <a href="/dashboard/pitches/new">They sent a mail</a>
        )}
      </p>
    </div>
  )
}
