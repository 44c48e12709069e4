import * as z from "zod"
import { line, paragraphs, webAddress } from "@/lib/text"
import { isZone } from "@/lib/zone"

const wallTime = z
  .string({ error: "Please give the date and time." })
  .regex(/^(19|20)\d\d-\d\d-\d\dT\d\d:\d\d$/, "Please give the date and time.")
  // A Date rolls 30 February over into March: what comes back must be what was typed.
  .refine((text) => {
    const at = new Date(`${text}Z`)
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
  }, "That day does not exist.")

/** What an editor says of an episode. Both times are wall time in `zone`. */
export const episodeInput = z
  .object({
    title: line(200),
    notes: paragraphs(20_000),
    audioUrl: webAddress,
    recordsLocal: wallTime,
    airsLocal: wallTime,
    zone: z
      .string({ error: "In which time zone?" })
      .refine(isZone, "We do not know that time zone. Write it like America/Detroit."),
  })
  .refine((one) => one.airsLocal >= one.recordsLocal, {
    path: ["airsLocal"],
    message: "It cannot be heard before it begins.",
  })
export type EpisodeInput = z.output<typeof episodeInput>
