import { notFound, permanentRedirect } from "next/navigation"
import { episodeByNumber } from "@/domain/episodes/queries"
import { currentSettings } from "@/domain/settings/queries"

/** `/412`, as it is said on the show. Every other word at the root that is no page ends here too, as a 404. */
export default async function ShortEpisodePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound()
  const { show } = await currentSettings()
  if (!show.isOn || !(await episodeByNumber(Number(number)))) notFound()
  permanentRedirect(`/show/${number}`)
}
