import { DefinitionList } from "@/components/ui/definition-list"
import { Panel } from "@/components/ui/panel"
import { Paragraphs } from "@/components/ui/paragraphs"
import { dateText, timeOf } from "@/domain/events/event"
import { acquaintances, hostOf, lackOf } from "@/domain/pitches/pitch"
import type { PitcherPage } from "@/domain/pitches/pitcher-page"

/** What they sent, as it stands with us. */
export function PitcherPitch({ page }: { page: PitcherPage }) {
  const { answers } = page
  // Whoever came without the form was never asked.
  const known = lackOf(page) === "form" ? acquaintances[answers.acquaintance] : ""
  const rows = [
    ...page.events.map((event, index) => ({
      term: page.events.length > 1 ? `Event ${index + 1}` : "Event",
      value: <ProposedEvent event={event} />,
    })),
    { term: "Our people can", value: page.audienceValue && <Paragraphs text={page.audienceValue} /> },
    {
      term: "How you know us",
      value: answers.acquaintanceDetail ? `${known}: ${answers.acquaintanceDetail}` : known,
    },
    { term: "Who of us", value: answers.whoOfUs },
    { term: "You bring", value: answers.brings && <Paragraphs text={answers.brings} /> },
    { term: "Also", value: answers.anythingElse && <Paragraphs text={answers.anythingElse} /> },
    {
      term: "You",
      value: (
        <span dir="auto">
          {[answers.name, answers.organisation, answers.email].filter(Boolean).join(", ")}
        </span>
      ),
    },
  ]
  return (
    <Panel title="What you sent" id="pitch">
      <DefinitionList rows={rows} />
    </Panel>
  )
}

function ProposedEvent({ event }: { event: PitcherPage["events"][number] }) {
  const when = event.startsLocal && dateText(event.startsLocal, "any")
  const time = event.startsLocal && !event.isAllDay && timeOf(event.startsLocal)
  const where = [event.place, event.isOnline ? "online" : ""].filter(Boolean).join(" and ")
  return (
    <span dir="auto">
      <b>{event.title || hostOf(event.url)}</b>
      <br />
      {[when, time, where].filter(Boolean).join(", ")}
      {event.url && (
        <>
          <br />
          <a href={event.url} rel="noreferrer" className="break-all">
            {event.url}
          </a>
        </>
      )}
    </span>
  )
}
