import type { Typed } from "@/lib/form"

/** A series' rule (RFC 5545, RRULE) as the fields that ask for it. */
export const rhythmTyped = (rule: string): Typed => ({
  rhythm: rule.includes("FREQ=MONTHLY") ? "monthly" : "weekly",
  every: rule.match(/INTERVAL=(\d+)/)?.[1] ?? "1",
  isLast: /BYDAY=-1/.test(rule) ? "on" : "",
})
