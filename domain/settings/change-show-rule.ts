import "server-only"
import * as z from "zod"
import type { Admin } from "@/domain/actors/actor"
import { ok } from "@/lib/result"
import { isZone } from "@/lib/zone"
import { changeSettings } from "./change-settings"

const whole = (least: number, most: number) => {
  const between = `A whole number from ${least} to ${most}.`
  return z.number({ error: between }).int(between).min(least, between).max(most, between)
}
const clockTime = (missing: string) =>
  z.string({ error: missing }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, missing)

/** Times are the wall's in `zone`, where nothing typed is the group's own. */
export const showRuleInput = z
  .object({
    version: z.coerce.number().pipe(z.int32()),
    weekdays: z.array(whole(0, 6)).max(7).default([]),
    everyWeeks: whole(1, 12),
    from: z.iso.date("That day does not exist.").regex(/^20/, "That is not in our time.").optional(),
    time: clockTime("When does it begin?"),
    zone: z
      .string()
      .default("")
      .refine(
        (name) => name === "" || isZone(name),
        "We do not know that time zone. Write it like America/Detroit.",
      ),
    airsAfterDays: whole(0, 365),
    airsTime: clockTime("A time like 18:00.").optional(),
    seats: whole(0, 8),
    weeksAhead: whole(1, 52),
    firstNumber: whole(1, 90_000),
  })
  .refine((rule) => rule.airsAfterDays > 0 || !rule.airsTime || rule.airsTime >= rule.time, {
    path: ["airsTime"],
    message: "It cannot be heard before it begins.",
  })
  .refine((rule) => rule.everyWeeks === 1 || rule.from, {
    path: ["from"],
    message: "From which day on? The weeks are counted from it.",
  })

/**
 * When the show recurs. What nobody has touched moves with the rule the next time that it is laid out; what somebody
 * worked on stays. Refuses: not-allowed, changed-meanwhile.
 */
export const changeShowRule = (admin: Admin, { version, ...rule }: z.output<typeof showRuleInput>) =>
  changeSettings(admin, {
    version,
    part: "show-rule",
    change: () =>
      ok({
        showRule: {
          ...rule,
          weekdays: [...new Set(rule.weekdays)].sort(),
          from: rule.from ?? "",
          airsTime: rule.airsTime ?? "",
        },
      }),
  })
