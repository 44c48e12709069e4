"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { Button } from "@/components/ui/button"
import { FileField } from "@/components/ui/file-field"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import type { ShowWords } from "@/domain/episodes/episode"
import type { ImportReport } from "@/domain/episodes/import-episodes"
import { ImportResult } from "./import-result"

type Props = {
  fromAddress: FormAction
  fromFile: FormAction
  mostBytes: number
  before: string
  words: Pick<ShowWords, "one" | "many">
}

const says: Record<string, string> = {
  "no-web-address": "That is no address of the web.",
  "not-public": "That address is not on the public internet, so we do not read it.",
  unreachable: "Nobody answered there with a file. Open the address in a browser: does it show the feed?",
  "too-large": "That file is larger than 12 MB.",
  "too-slow": "It did not come within 20 seconds. Download the feed yourself, and choose the file.",
  "too-many-redirects": "That address only leads to others.",
  "nothing-in-it": "There is nothing in it to bring in: it is neither RSS nor Atom.",
}

/** The group's podcast feed, from its address or as a file. Once more brings in what is new. */
export function ImportForm({ fromAddress, fromFile, mostBytes, before, words }: Props) {
  const [byAddress, sendAddress, isFetching] = useActionState(fromAddress, untouched)
  const [byFile, sendFile, isSending] = useActionState(fromFile, untouched)
  const failed = [byAddress, byFile].find((state) => !state.ok && state.reason in says)
  const report = [byAddress, byFile].find((state) => state.reason === "imported")?.about as
    | ImportReport
    | undefined
  return (
    <div className="grid max-w-3xl gap-10">
      {failed?.reason && (
        <Notice tone="danger" role="alert">
          {says[failed.reason]}
        </Notice>
      )}
      {report && <ImportResult report={report} words={words} />}
      <form action={sendAddress} noValidate aria-busy={isFetching} className="grid gap-4">
        <TextField
          name="address"
          label="Address of the feed"
          hint="The one that podcast programs subscribe to; it often ends in .xml or /rss."
          inputMode="url"
          placeholder="https://"
          defaultValue={byAddress.typed?.address ?? before}
          error={byAddress.errors?.address}
        />
        <p>
          <Button>Read it and bring the {words.many} in</Button>
        </p>
      </form>
      <form
        action={sendFile}
        noValidate
        aria-busy={isSending}
        className="grid gap-4 border-t-2 border-ink pt-6"
      >
        <FileField
          name="file"
          label="Or the feed as a file"
          hint="RSS or Atom, at most 12 MB."
          accept=".xml,.rss,.atom,application/rss+xml,application/atom+xml,application/xml,text/xml"
          mostBytes={mostBytes}
          tooLarge="That file is larger than 12 MB."
          error={byFile.errors?.file}
        />
        <p>
          <Button look="plain">Bring its {words.many} in</Button>
        </p>
      </form>
    </div>
  )
}
