"use client"

import { useActionState } from "react"
import { FocalPoint } from "@/components/media/focal-point"
import { PictureField } from "@/components/media/picture-field"
import { Portrait } from "@/components/media/portrait"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import { type Picture, portraitWidths } from "@/domain/media/medium"
import type { FormState } from "@/lib/form"

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
  give: Action
  remove: Action
  name: string
  /** What it is for: "episode". */
  one: string
  portrait: (Picture & { isUsed: boolean }) | null
  /** Where their own page shows it. */
  base: string
}

const says: Record<string, string> = {
  "not-booked": "You have no seat any more, so there is no page to show it on.",
  "too-many": "That was often for one day. Try again tomorrow, or send it by mail.",
}

/** A face for the page of the episode: theirs to give, to change and to take back; an editor looks before it stands there. */
export function GuestPortrait({ give, remove, name, one, portrait, base }: Props) {
  const [state, send, isSending] = useActionState<FormState, FormData>(give, { ok: true })
  const [, takeBack, isTaking] = useActionState<FormState, FormData>(remove, { ok: true })
  const errors = state.errors ?? {}
  const typed = state.typed ?? {}
  return (
    <section id="portrait" aria-labelledby="portrait-heading" className="mt-14 border-t-4 border-ink pt-5">
      <h2 id="portrait-heading" className="display text-3xl">
        A picture of you
      </h2>
      <p className="measure mt-2">
        If you like: it stands on the page of the {one} once one of us has looked at it. We make it anew
        without where or on what it was taken, and you can take it back here at any time.
      </p>
      {portrait && (
        <div className="mt-5 flex flex-wrap items-end gap-5">
          <Portrait picture={portrait} base={base} />
          <form action={takeBack} aria-busy={isTaking} className="grid justify-items-start gap-3">
            <p role="status" className="font-semibold">
              {portrait.isUsed
                ? `It is on the page of the ${one}.`
                : "We have it. One of us looks at it next."}
            </p>
            <Button look="plain" disabled={isTaking}>
              Take it back
            </Button>
          </form>
        </div>
      )}
      <form action={send} noValidate aria-busy={isSending} className="mt-6 grid max-w-2xl gap-6">
        <ErrorSummary errors={errors} />
        {!state.ok && state.reason !== "invalid" && (
          <Notice tone="danger" role="alert">
            {says[state.reason] ?? "That did not work. Reload this page and try again."}
          </Notice>
        )}
        <PictureField
          id="file"
          label={portrait ? "Another one instead" : "Your picture"}
          error={errors.file}
        />
        <div key={`${portrait?.id} ${JSON.stringify(state.typed ?? null)}`} className="grid gap-6">
          <TextField
            name="alt"
            label="What it shows"
            hint="For those who cannot see it. Your name is enough."
            maxLength={300}
            dir="auto"
            defaultValue={typed.alt ?? portrait?.alt ?? name}
            error={errors.alt}
          />
          <FocalPoint
            id="portrait"
            picture={portrait}
            kept={portraitWidths}
            base={base}
            at={{
              x: typed.focalX ?? String(portrait?.focalX ?? 50),
              y: typed.focalY ?? String(portrait?.focalY ?? 50),
            }}
            errors={errors}
          />
        </div>
        <p>
          <Button disabled={isSending}>{isSending ? "Working on it" : "Send the picture"}</Button>
        </p>
      </form>
    </section>
  )
}
