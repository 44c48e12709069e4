import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { validate as isKey } from "uuid"
import { PitchReceipt } from "@/components/pitches/pitch-receipt"
import { isSaved, promisedDate } from "@/domain/pitches/queries"

export const metadata: Metadata = { title: "Saved", robots: { index: false } }

type Props = { searchParams: Promise<{ key?: string | string[] }> }

/** It says saved only of what the database has. */
export default async function SavedPage({ searchParams }: Props) {
  const { key } = await searchParams
  if (typeof key !== "string" || !isKey(key) || !(await isSaved(key))) redirect("/pitch")
  return (
    <>
      <PitchReceipt promised={await promisedDate()} />
      <div data-draft-sent hidden />
      <script type="module" src="/pitch-draft.js" />
    </>
  )
}
