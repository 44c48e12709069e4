import { acquaintanceNotes } from "@/domain/pitches/pitch"
import type { VouchPage } from "@/domain/pitches/read-vouch"

/** About whom a member is asked, and no more than it takes to know them. */
export function VouchQuestion({ page }: { page: Extract<VouchPage, { isOpen: true }> }) {
  const { who, organisation, title, audienceValue, acquaintance, acquaintanceDetail } = page
  return (
    <div className="border-t-2 border-ink pt-3">
      <p className="display text-2xl">
        <bdi>{who || organisation || "They gave no name"}</bdi>
      </p>
      {who && organisation && (
        <p>
          <bdi>{organisation}</bdi>
        </p>
      )}
      {acquaintance !== "not_yet" && acquaintanceDetail && (
        <p className="text-muted">
          Says: {acquaintanceNotes[acquaintance]} <bdi>{acquaintanceDetail}</bdi>
        </p>
      )}
      <p className="mt-3 font-semibold" dir="auto">
        {title}
      </p>
      <blockquote className="mt-1 border-l-4 border-accent pl-3" dir="auto">
        {audienceValue}
      </blockquote>
    </div>
  )
}
