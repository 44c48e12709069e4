import { Fold } from "@/components/ui/fold"
import type { LogEntry } from "@/domain/audit/queries"
import type { ShowWords } from "@/domain/episodes/episode"
import type { InvitationOnScreen } from "@/domain/invitations/invitation-on-screen"
import { mailStateLabels, previewText } from "@/domain/outbox/mail"

const did = (words: ShowWords): Record<string, string> => ({
  "invitation.prepared": "prepared it",
  "invitation.invited": "invited them",
  "invitation.accepted": "said yes, or booked the seat",
  "invitation.changed": "took another seat",
  "invitation.kept": "kept the seat at its new time",
  "invitation.cancelled": "called it off",
  "invitation.proposed": "proposed another time, or we pasted their mail",
  "invitation.offered": "offered other times",
  "invitation.rested": "let it rest",
  "invitation.declined": "said no thanks",
  "invitation.lapsed": "closed it: no answer in our inbox either",
  "invitation.last-call": "wrote the one last call",
  "invitation.recorded": "said that they came",
  "invitation.no-show": "said that they did not come",
  "invitation.aired": words.airs ? "aired it, and thanked them" : "thanked them",
  "invitation.undone": "took it back before it left",
  "invitation.taken-back": "took the invitation back, and wrote why",
  "invitation.zone": "said where they are",
  "invitation.prep-begun": `began the form for the ${words.recording}`,
  "invitation.prep-shown": `put their words on the ${words.one}’s page`,
  "invitation.prep-hidden": `took their words off the ${words.one}’s page`,
  "invitation.released": "agreed to the release text",
  "invitation.release-taken-back": "took their word on the release text back",
  "invitation.never-again": "asked us never to write again",
  "invitation.ask-again-settled": "let it be",
  "invitation.forgotten": "asked to be forgotten",
  "invitation.name-hidden": `took their name off the ${words.one}’s page`,
})

const who = ({ memberName, actorKind }: LogEntry) =>
  memberName ?? (actorKind === "clock" ? "The clock" : "The guest")

type Props = { one: InvitationOnScreen; words: ShowWords; moment: (at: Date) => string }

/** Every mail as it went, links as what they are, and who did what, oldest first. */
export const InvitationPast = ({ one, words, moment }: Props) => (
  <div className="mt-10 [&_details+details]:border-t-0">
    <Fold summary="Our mails" hint={String(one.mails.length)} id="mails">
      <ul className="grid gap-3">
        {one.mails.map((mail) => (
          <li key={mail.id}>
            <details>
              <summary className="min-h-8">
                <span className="underline decoration-1 underline-offset-4" dir="auto">
                  {mail.subject}
                </span>{" "}
                <span className="text-sm text-muted">
                  {mail.isDropped && mail.state !== "accepted" ? "never sent" : mailStateLabels[mail.state]},{" "}
                  {moment(mail.at)}
                </span>
              </summary>
              <p className="measure border-l-2 border-line py-1 pl-3 text-sm whitespace-pre-line" dir="auto">
                {previewText(mail.body)}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Fold>
    <Fold summary="Log" hint={String(one.log.length)} id="log">
      <ol className="grid gap-1 text-sm">
        {one.log.map((entry) => (
          <li key={entry.id} className="grid grid-cols-[8.5rem_minmax(0,1fr)]">
            <span className="text-muted">{moment(entry.at)}</span>
            <span>
              <bdi>{who(entry)}</bdi> {did(words)[entry.action] ?? entry.action.replace("invitation.", "")}
            </span>
          </li>
        ))}
      </ol>
    </Fold>
  </div>
)
