"use client"

import { useEffect } from "react"
import { markDraftSent } from "./use-pitch-draft"

/** Clears the draft on this device once its pitch is saved. Shows nothing. */
export function SentDraft({ submissionKey }: { submissionKey: string }) {
  useEffect(() => markDraftSent(submissionKey), [submissionKey])
  return null
}
