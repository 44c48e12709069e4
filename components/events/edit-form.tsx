"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { type Hidden, HiddenFields } from "@/components/dashboard/hidden-fields"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import type { AccessFact, EventState } from "@/domain/events/event"
import type { Typed } from "@/lib/form"
import { EditRest } from "./edit-rest"
import { EditText } from "./edit-text"
import { EditWhen } from "./edit-when"
import { EditWhere } from "./edit-where"
import { EditWhy } from "./edit-why"
import { FirstButton } from "./first-button"

/** What the form may choose from. */
type Offered = {
  zones: string[]
  members: { id: string; name: string }[]
  places: { id: string; name: string; city: string }[]
  series: { id: string; title: string }[]
}

type Props = {
  action: FormAction
  hidden?: Hidden
  before: Typed
  state: EventState
  offered: Offered
  inherited?: { place: string; access: AccessFact[]; note: string } | null
  /** The time that was announced, of what was postponed. */
  announced?: string | null
}

const reasons: Record<string, string> = {
  "changed-meanwhile":
    "A colleague changed this event meanwhile. Your text is still here; look at theirs, then save again.",
  "no-such-member": "One of those members has gone. Choose another.",
  "no-such-series": "That series has gone. Choose another, or none.",
  "still-public": "It is public: it cannot lose its time zone, what our people get, or how we are in it.",
  postponed: "It was postponed meanwhile. Give it its new day above.",
  "not-found": "It was cancelled meanwhile, and a cancelled event stays as it is.",
}

/** All of an event as plain fields: what every evening needs stands open, what is rare is folded. */
export function EditForm({ action, hidden = {}, before, state, offered, inherited, announced }: Props) {
  const [result, send, isPending] = useActionState(action, untouched)
  const isShown = !result.ok && result.reason === "preview"
  const part = { typed: result.typed ?? before, errors: result.errors ?? {} }
  return (
    <form action={send} noValidate aria-busy={isPending}>
      <FirstButton />
      <HiddenFields values={hidden} />
      <div key={JSON.stringify(result.typed ?? null)} className="grid gap-8">
        {!result.ok && result.reason === "invalid" && <ErrorSummary errors={part.errors} />}
        {!result.ok && result.reason !== "invalid" && !isShown && (
          <Notice tone="danger" role="alert">
            {reasons[result.reason] ?? "That was not saved. Reload and look again."}
          </Notice>
        )}
        <div className="grid gap-x-12 gap-y-9 lg:grid-cols-2">
          <div className="grid min-w-0 content-start gap-9">
            <EditWhy {...part} members={offered.members} />
            <EditWhen
              {...part}
              zones={offered.zones}
              isPublic={state !== "draft"}
              announced={announced ?? null}
            />
          </div>
          <div className="grid min-w-0 content-start gap-9">
            <EditWhere {...part} places={offered.places} />
            <EditText {...part} isShown={isShown} />
            <EditRest {...part} series={offered.series} inherited={inherited ?? null} />
          </div>
        </div>
        <p className="flex flex-wrap gap-3 border-t-2 border-ink pt-5">
          <Button disabled={isPending}>
            {state === "draft" ? "Save the draft" : "Save: everybody sees it"}
          </Button>
          {state === "draft" && (
            <Button look="plain" name="do" value="look" disabled={isPending}>
              Save and see the page
            </Button>
          )}
        </p>
      </div>
    </form>
  )
}
