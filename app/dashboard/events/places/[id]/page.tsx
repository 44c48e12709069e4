import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { requireEditor } from "@/app/actor"
import { PlaceForm } from "@/components/events/place-form"
import { PageHeading } from "@/components/ui/page-heading"
import { placeForEditing } from "@/domain/events/list-places"
import { isId } from "@/lib/text"
import { change } from "./actions"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

const lookUp = cache(async (id: string) => {
  const editor = await requireEditor()
  return isId(id) ? placeForEditing(editor, id) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await lookUp((await params).id))?.name ?? "Place" }
}

export default async function PlacePage({ params, searchParams }: Props) {
  const [{ id }, { saved }] = await Promise.all([params, searchParams])
  const place = await lookUp(id)
  if (!place) notFound()
  const { version, name, city, address, country, url, access, accessNote } = place
  return (
    <>
      <PageHeading size="room" title={name}>
        <p className="mt-2 flex flex-wrap gap-x-5 text-sm">
          {city && <span dir="auto">{city}</span>}
          <a href="/dashboard/events/places">All places</a>
          {saved && <span role="status">Saved.</span>}
        </p>
      </PageHeading>
      <PlaceForm
        action={change}
        on={{ id, version }}
        before={{ name, city, address, country, url, access: access.join("\n"), accessNote }}
      />
    </>
  )
}
