import { Fold } from "@/components/ui/fold"
import type { LogEntry } from "@/domain/audit/queries"

const words: Record<string, string> = {
  "pitch.submitted": "sent it in",
  "pitch.confirmed": "confirmed it",
  "pitch.brought": "brought it",
  "pitch.judged": "tapped a judgement",
  "pitch.noted": "wrote a note",
  "pitch.asked": "asked a question",
  "pitch.answered": "answered",
  "pitch.approved": "approved it",
  "pitch.declined": "declined it",
  "pitch.invited": "invited them to the show",
  "pitch.lapsed": "closed it for now",
  "pitch.duplicate": "said that it came twice",
  "pitch.spam": "put it away silently",
  "pitch.set-aside": "sent many like it, or no person did: set aside",
  "pitch.cleared": "let it through",
  "pitch.snoozed": "let it sleep",
  "pitch.woken": "woke it",
  "pitch.undone": "took it back",
  "pitch.reversed": "took it back, with a correction",
  "pitch.message": "wrote to us",
  "pitch.edited": "changed it",
  "pitch.looked-again": "asked us to look again",
  "pitch.reopened": "reopened it",
  "pitch.withdrawn": "withdrew it",
  "pitch.forgotten": "had it forgotten",
  "pitch.last-call": "wrote the last call",
  "pitch.link-resent": "asked for the link again",
  "pitch.members-asked": "asked members whether they know them",
  "pitch.vouched": "said whether they know them",
  "pitch.tie-declared": "declared a tie to them",
  "pitch.tie-taken-back": "took a tie back",
}

const who = ({ memberName, actorKind }: LogEntry) =>
  memberName ?? (actorKind === "clock" ? "The clock" : actorKind === "visitor" ? "Somebody" : "The pitcher")

/** Who did what, oldest first. */
export function ReviewLog({ entries, moment }: { entries: LogEntry[]; moment: (at: Date) => string }) {
  return (
    <Fold summary="Log" hint={String(entries.length)} id="log">
      <ol className="grid gap-1 text-sm">
        {entries.map((entry) => (
          <li key={entry.id} className="grid grid-cols-[8.5rem_minmax(0,1fr)]">
            <span className="text-muted">{moment(entry.at)}</span>
            <span>
              <bdi>{who(entry)}</bdi> {words[entry.action] ?? entry.action.replace("pitch.", "")}
            </span>
          </li>
        ))}
      </ol>
    </Fold>
  )
}
