"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { FocalPoint } from "@/components/media/focal-point"
import { PictureField } from "@/components/media/picture-field"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { TextareaField } from "@/components/ui/textarea-field"
import { type Picture, pictureWidths } from "@/domain/media/medium"

type Props = {
  eventId: string
  picture: Picture | null
  save: FormAction
  remove: FormAction
  /** What was just done, from the address. */
  done: string | undefined
}

const says: Record<string, string> = {
  "changed-meanwhile": "A colleague changed this picture meanwhile. Reload and look at theirs first.",
  "not-found": "The event was cancelled meanwhile, and stays as it is.",
}

/** The event's picture, in a form of its own: what is typed about the event is no part of it. */
export function EditPicture({ eventId, picture, save, remove, done }: Props) {
  const [state, send, isPending] = useActionState(save, untouched)
  const [removal, takeOff, isRemoving] = useActionState(remove, untouched)
  const errors = state.errors ?? {}
  const typed = state.typed ?? {}
  const refusal = [state, removal].find((one) => !one.ok && one.reason !== "invalid")?.reason
  const hidden = { id: eventId, ...(picture && { was: picture.id }) }
  const named = Object.fromEntries(Object.entries(errors).map(([name, text]) => [`picture ${name}`, text]))
  return (
    <section id="picture" aria-labelledby="picture-heading" className="mt-12 border-t-2 border-ink pt-3">
      <h2 id="picture-heading" className="display text-xl">
        Picture
      </h2>
      <p className="measure mt-1 text-sm text-muted">
        Welcome and never needed. It is made anew in several sizes, without where or on what it was taken.
      </p>
      {state.ok && removal.ok && done && (
        <p role="status" className="mt-2 font-semibold text-ok">
          {done === "removed" ? "The picture is gone." : "Saved."}
        </p>
      )}
      <form action={send} noValidate aria-busy={isPending} className="mt-4 grid max-w-2xl gap-5">
        <HiddenFields values={hidden} />
        <ErrorSummary errors={named} />
        {refusal && (
          <Notice tone="danger" role="alert">
            {says[refusal] ?? "That was not saved. Reload and look again."}
          </Notice>
        )}
        <div key={`${picture?.id} ${JSON.stringify(state.typed ?? null)}`} className="grid gap-5">
          <PictureField
            id="picture-file"
            label={picture ? "Another picture instead" : "The file"}
            isOptional={picture !== null}
            error={errors.file}
          />
          <TextareaField
            name="alt"
            id="picture-alt"
            label="What it shows"
            hint="For those who cannot see it: “Two people solder at a long table, a third holds the lamp.”"
            rows={2}
            maxLength={300}
            dir="auto"
            defaultValue={typed.alt ?? picture?.alt ?? ""}
            error={errors.alt}
          />
          <FocalPoint
            id="picture"
            picture={picture}
            kept={pictureWidths}
            base="/dashboard/media"
            at={{
              x: typed.focalX ?? String(picture?.focalX ?? 50),
              y: typed.focalY ?? String(picture?.focalY ?? 50),
            }}
            errors={errors}
          />
        </div>
        <p>
          <SmallButton tone="ink" disabled={isPending}>
            {isPending ? "Working on it" : "Save the picture"}
          </SmallButton>
        </p>
      </form>
      {picture && (
        <form action={takeOff} aria-busy={isRemoving} className="mt-3">
          <HiddenFields values={hidden} />
          <SmallButton disabled={isRemoving}>Take the picture off</SmallButton>
        </form>
      )}
    </section>
  )
}
