"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Panel } from "@/components/ui/panel"

type Props = {
  title: string
  /** "recording" */
  one: string
  since: string | null
  make: FormAction
  revoke: FormAction
}

/** An editor's private address of the recordings: shown once, ended with one press. */
export function CalendarLink({ title, one, since, make, revoke }: Props) {
  const [made, sendMake] = useActionState(make, untouched)
  const [, sendRevoke] = useActionState(revoke, untouched)
  const address = (made.about as { address?: string } | undefined)?.address
  return (
    <Panel title={title} id="calendar">
      {address ? (
        <div role="status" className="grid gap-2">
          <label className="grid gap-1 text-sm font-semibold">
            Your private address. It is shown this once: subscribe to it, and give it to nobody.
            <input
              readOnly
              value={address}
              className="w-full border-2 border-edge bg-sheet px-2 py-2 font-mono text-sm font-normal"
            />
          </label>
        </div>
      ) : (
        <p className="text-sm text-muted">
          {since
            ? `You made an address on ${since}. A new one ends it.`
            : `An address to subscribe to: every ${one}, who comes, and how to say the name.`}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <form action={sendMake}>
          <SmallButton>{since || address ? "Make a new address" : "Make an address"}</SmallButton>
        </form>
        {(since || address) && (
          <form action={sendRevoke}>
            <SmallButton>End it</SmallButton>
          </form>
        )}
      </div>
    </Panel>
  )
}
