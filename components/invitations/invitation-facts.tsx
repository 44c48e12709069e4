import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { type Definition, DefinitionList } from "@/components/ui/definition-list"
import { Panel } from "@/components/ui/panel"
import type { ShowWords } from "@/domain/episodes/episode"
import { dateText, timeOf, zoneName } from "@/domain/events/event"
import type { InvitationOnScreen } from "@/domain/invitations/invitation-on-screen"
import { invitationRefusals } from "./invitation-refusals"

type Seat = { recordsLocal: string; zone: string }
type Props = {
  one: InvitationOnScreen
  words: ShowWords
  day: (at: Date) => string
  putOnPage: FormAction
}

const when = ({ recordsLocal, zone }: Seat) =>
  `${dateText(recordsLocal)}, ${timeOf(recordsLocal)} ${zoneName(zone)}`

/** How it stands, and what the guest told us for the recording. */
export function InvitationFacts({ one, words, day, putOnPage }: Props) {
  const { row, prep, booked } = one
  const rows: Definition[] = [
    { term: "Seat", value: booked && `${when(booked)}, ${words.one} ${booked.number}` },
    {
      term: "Moved",
      value: one.movedFromLocal && "They have not said whether the new time suits them.",
    },
    { term: "Offered", value: !booked && one.offered.map(when).join(" · ") },
    { term: "Stands until", value: row.state === "open" && row.times && day(row.times.expiresAt) },
    { term: "Why", value: one.cancelWords && <bdi>{one.cancelWords}</bdi> },
    { term: "Address", value: !row.isForgotten && one.email },
    { term: "Their clocks", value: one.zone?.replace(/_/g, " ") },
    { term: "How we know them", value: one.knownFrom && <bdi>{one.knownFrom}</bdi> },
    { term: "Our sentence", value: !row.isForgotten && <bdi>{one.sentence}</bdi> },
    { term: "Invited by", value: one.invitedBy },
    {
      term: "Their pitch",
      value: row.pitchId && <a href={`/dashboard/pitches/${row.pitchId}`}>Open it</a>,
    },
  ]
  return (
    <div className="grid gap-10">
      <Panel title="How it stands" id="facts">
        <DefinitionList rows={rows} />
      </Panel>
      {prep && (
        <Panel title={`For the ${words.recording}`} id="prep">
          {prep.isBegun ? (
            <DefinitionList
              rows={[
                { term: "Title", value: prep.talkTitle && <bdi>{prep.talkTitle}</bdi> },
                { term: "Who", value: prep.bio && <bdi className="whitespace-pre-line">{prep.bio}</bdi> },
                { term: "Name, said", value: prep.nameSaid && <bdi>{prep.nameSaid}</bdi> },
                {
                  term: "Takeaways",
                  value: prep.takeaways && <bdi className="whitespace-pre-line">{prep.takeaways}</bdi>,
                },
                {
                  term: "Links",
                  value: prep.links.join("\n") && <span className="break-all">{prep.links.join(" ")}</span>,
                },
                {
                  term: "Needs",
                  value: prep.accessNeeds && <bdi className="whitespace-pre-line">{prep.accessNeeds}</bdi>,
                },
                { term: "Release", value: prep.releasedAt ? `agreed on ${day(prep.releasedAt)}` : "not yet" },
              ]}
            />
          ) : (
            <p className="text-muted">They have not begun the form.</p>
          )}
          {prep.isBegun && !row.isForgotten && (
            <ActionForm
              action={putOnPage}
              hidden={{ invitationId: row.id, isShown: prep.isShown ? "no" : "yes" }}
              says={invitationRefusals}
              className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2"
            >
              <SmallButton>
                {prep.isShown ? "Take it off" : "Put it on"} the {words.one}’s page
              </SmallButton>
              <span className="text-sm text-muted">Title, who and links; nothing else is ever public.</span>
            </ActionForm>
          )}
        </Panel>
      )}
    </div>
  )
}
