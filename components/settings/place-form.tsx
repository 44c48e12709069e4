"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"
import type { Settings } from "@/domain/settings/settings"
import { SettingForm } from "./setting-form"

type Place = Settings["places"][number]
type Props = {
  action: FormAction
  id: string
  version: number
  place: Place | null
  mayMoveUp: boolean
}

const says = {
  "known-already": "That address is in the list already.",
  "too-many": "Twelve places are enough: more, and a mail would be a directory.",
  "no-such-place": "That place has gone. Reload and look again.",
}

/** A place that does list what we do not. */
export function PlaceForm({ action, id, version, place, mayMoveUp }: Props) {
  return (
    <SettingForm
      {...{ action, id, version, says }}
      isSaved={false}
      title={place?.name ?? "Add a place"}
      note={place?.what}
      hidden={place ? { was: place.url } : {}}
      before={{ name: place?.name ?? "", url: place?.url ?? "", what: place?.what ?? "" }}
      buttons={
        <>
          <SmallButton tone="ink" name="do" value="save">
            {place ? "Save" : "Add the place"}
          </SmallButton>
          {mayMoveUp && (
            <SmallButton name="do" value="up">
              Move up
            </SmallButton>
          )}
          {place && (
            <SmallButton name="do" value="remove">
              Take it off the list
            </SmallButton>
          )}
        </>
      }
    >
      {({ field }) => (
        <>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField {...field("name")} label="Name" maxLength={80} dir="auto" />
            <TextField {...field("url")} label="Address" inputMode="url" placeholder="https://" />
          </div>
          <TextField
            {...field("what")}
            label="What it lists"
            hint="“Every event between Toledo and Flint”"
            maxLength={160}
            dir="auto"
          />
        </>
      )}
    </SettingForm>
  )
}
