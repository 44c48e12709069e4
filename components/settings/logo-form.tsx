"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { PictureField } from "@/components/media/picture-field"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { logoWidths, pictureAddress, widthsOf } from "@/domain/media/medium"
import type { Settings } from "@/domain/settings/settings"
import { SettingFold } from "./setting-fold"

type Which = "logo" | "logoDark"
type Actions = { save: FormAction; remove: FormAction }
type Props = Actions & { version: number; look: Settings["look"]; saved: string | undefined }

const words = {
  logo: { title: "The logo", ground: "bg-[#f5f4f1]" },
  logoDark: { title: "For dark screens", ground: "bg-[#131211]" },
}

/** The group's sign in two versions. Without one its name stands there, set large. */
export function LogoForm({ version, look, saved, ...actions }: Props) {
  const isSaved = saved === "logo" || saved === "logoDark"
  return (
    <SettingFold
      id="logo"
      title="Logo"
      note={look.logo ? "in the masthead" : "your name, set large"}
      isOpen={isSaved}
    >
      <p className="measure text-sm text-muted">
        It stands in the masthead instead of your name, as high as two lines. Without one the name stands
        there, and that looks good. An SVG is not taken: send it as PNG, see-through if you like.
      </p>
      <div className="grid gap-8 lg:grid-cols-2">
        {(["logo", "logoDark"] as const).map((which) => (
          <OneLogo
            key={`${which} ${look[which]?.id} ${saved}`}
            {...{ which, version, ...actions }}
            sign={look[which]}
            isSaved={saved === which}
          />
        ))}
      </div>
    </SettingFold>
  )
}

type OneProps = Actions & { which: Which; version: number; sign: Settings["look"][Which]; isSaved: boolean }

function OneLogo({ which, version, sign, isSaved, save, remove }: OneProps) {
  const [state, send, isPending] = useActionState(save, untouched)
  const [removal, takeOff] = useActionState(remove, untouched)
  const { title, ground } = words[which]
  const hidden = { which, version }
  const refusal = [state, removal].find((one) => !one.ok && one.reason !== "invalid")
  const error = state.errors?.file
  return (
    <div className="grid content-start gap-4">
      <h2 className="font-semibold">{title}</h2>
      {isSaved && state.ok && (
        <p role="status" className="font-semibold text-ok">
          Saved.
        </p>
      )}
      {refusal && (
        <Notice tone="danger" role="alert">
          A colleague changed it meanwhile. Reload and look at theirs first.
        </Notice>
      )}
      {sign && (
        <p className={`justify-self-start border-2 border-edge p-4 ${ground}`}>
          <img
            src={pictureAddress(sign.id, widthsOf(sign, logoWidths)[0] ?? sign.width, "webp")}
            alt="As it stands there now"
            width={sign.width}
            height={sign.height}
            className="h-auto max-h-13 w-auto max-w-full"
          />
        </p>
      )}
      <form action={send} noValidate aria-busy={isPending} className="grid gap-4">
        <HiddenFields values={hidden} />
        <ErrorSummary errors={error ? { [`${which} file`]: error } : {}} />
        <PictureField id={`${which}-file`} label={sign ? "Another one instead" : "The file"} error={error} />
        <p>
          <SmallButton tone="ink" disabled={isPending}>
            {isPending ? "Working on it" : "Save the logo"}
          </SmallButton>
        </p>
      </form>
      {sign && (
        <form action={takeOff}>
          <HiddenFields values={hidden} />
          <SmallButton>Take it off</SmallButton>
        </form>
      )}
    </div>
  )
}
