"use client"

import { useEffect } from "react"

/**
 * Tells colleagues that somebody has this page before them: once, and only when it is really shown. A page that is
 * fetched ahead, or made ready in a tab behind, tells nothing; nor does a page without script.
 */
export function ReviewOpened({ pitchId }: { pitchId: string }) {
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== "visible") return
      document.removeEventListener("visibilitychange", tell)
      // Nobody waits for it, and nothing depends on it.
      fetch(`/dashboard/pitches/${pitchId}/opened`, { method: "POST", redirect: "manual" }).catch(() => {})
    }
    document.addEventListener("visibilitychange", tell)
    tell()
    return () => document.removeEventListener("visibilitychange", tell)
  }, [pitchId])
  return null
}
