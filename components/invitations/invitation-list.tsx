import { Panel } from "@/components/ui/panel"
import type { ShowWords } from "@/domain/episodes/episode"
import type { InvitationRow } from "@/domain/invitations/list-invitations"
import { type InvitationActions, InvitationItem, needsUs } from "./invitation-item"

type Props = {
  invitations: InvitationRow[]
  words: ShowWords
  seats: { value: string; label: string }[]
  day: (at: Date) => string
  actions: InvitationActions
}

/** What needs us first, then who has not said yet, then what is settled, folded. */
export function InvitationList({ invitations, ...given }: Props) {
  const ours = invitations.filter(needsUs)
  const open = invitations.filter((one) => one.state === "open" && !needsUs(one))
  // Taken back before its mail left: it never was one.
  const neverWas = (one: InvitationRow) => one.state === "withdrawn" && !one.isSent
  const settled = invitations.filter((one) => one.state !== "open" && !needsUs(one) && !neverWas(one))
  const list = (rows: InvitationRow[]) => (
    <ul>
      {rows.map((row) => (
        <InvitationItem key={row.id} invitation={row} {...given} />
      ))}
    </ul>
  )
  return (
    <Panel
      title="Invitations"
      id="invitations"
      actions={<a href="/dashboard/show/invitations/new">Invite somebody</a>}
    >
      {invitations.length === 0 && (
        <p className="text-muted">
          Nobody is invited yet. An invitation begins on a pitch, or with an address.
        </p>
      )}
      {ours.length > 0 && (
        <>
          <h3 className="caps text-base">Our turn</h3>
          {list(ours)}
        </>
      )}
      {open.length > 0 && (
        <>
          <h3 className="caps mt-5 text-base first:mt-0">Their turn</h3>
          {list(open)}
        </>
      )}
      {settled.length > 0 && (
        <>
          <h3 className="caps mt-5 text-base first:mt-0">Settled</h3>
          {list(settled)}
        </>
      )}
    </Panel>
  )
}
