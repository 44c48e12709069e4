import { titleSize } from "@/components/events/title-size"

/** The poster when nothing of our own is on: it says so, and names the group. */
export function NoDatePoster({ groupName, tagline }: { groupName: string; tagline: string }) {
  return (
    <section aria-labelledby="next">
      <h1
        id="next"
        className={`display flush max-w-5xl font-black uppercase ${groupName.length > 24 ? titleSize(groupName) : "text-5xl"}`}
      >
        <bdi>{groupName}</bdi>
      </h1>
      <p className="measure mt-6 text-lg font-semibold">{tagline}</p>
      <p className="measure mt-2">
        No date of our own is fixed yet. When there is one, it stands here, this size.
      </p>
    </section>
  )
}
