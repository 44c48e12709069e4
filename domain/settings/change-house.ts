import "server-only"
import * as z from "zod"
import type { Admin } from "@/domain/actors/actor"
import { ok } from "@/lib/result"
import { emailAddress, line, paragraphs, webAddress } from "@/lib/text"
import { isZone } from "@/lib/zone"
import { changeSettings, type SettingsChange } from "./change-settings"
import { defaultSettings } from "./settings"

const version = { version: z.coerce.number().pipe(z.int32()) }

const whole = (least: number, most: number) => {
  const between = `A whole number from ${least} to ${most}.`
  return z.number({ error: between }).int(between).min(least, between).max(most, between)
}
const needed = (max: number, missing: string) => line(max).refine((text) => text !== "", missing)
const orDefault = (max: number, standard: string) => paragraphs(max).transform((text) => text || standard)

const { group: ours, show: ourShow } = defaultSettings

/** What a group says of itself. A text with a default has it back when it is emptied. */
export const groupInput = z.object({
  ...version,
  name: needed(80, "What is the group called?"),
  tagline: orDefault(160, ours.tagline),
  about: paragraphs(2000),
  audience: needed(160, "Who are your people? It stands above the pitch form."),
  city: line(80),
  zone: z
    .string({ error: "Where do your clocks stand?" })
    .refine(isZone, "We do not know that time zone. Write it like America/Detroit."),
  contactEmail: emailAddress("").optional(),
  joinText: orDefault(1000, ours.joinText),
  joinUrl: webAddress,
  postalAddress: paragraphs(300),
  imprint: paragraphs(3000),
  policy: orDefault(6000, ours.policy),
  privacyNote: paragraphs(3000),
})

export const showInput = z.object({
  ...version,
  isOn: z.boolean().default(false),
  kind: z.enum(["podcast", "talk"], { error: "Which of the two?" }).default("podcast"),
  name: line(80).transform((text) => text || ourShow.name),
  about: paragraphs(2000),
  reach: line(120),
  feedUrl: webAddress,
  leadDays: whole(0, 60),
  seatsOffered: whole(1, 5),
  release: orDefault(4000, ourShow.release),
})

/** The promises in numbers. They hold from now on; a date that was promised already stays. */
export const promisesInput = z
  .object({
    ...version,
    promiseDays: whole(1, 90),
    holdMinutes: whole(0, 120),
    questionDays: whole(2, 60),
    questionLastCallDays: whole(1, 30),
    reopenDays: whole(1, 730),
    unconfirmedDays: whole(1, 365),
    forgetMonths: whole(1, 60),
    invitationDays: whole(2, 90),
    lateYesDays: whole(0, 365),
    formClosesDays: whole(2, 365),
    formClosesWaiting: whole(1, 10_000),
    numbersFrom: whole(1, 1000),
  })
  .refine((days) => days.questionLastCallDays < days.questionDays, {
    path: ["questionLastCallDays"],
    message: "The last call comes before the time to answer is up.",
  })

export const digestInput = z.object({
  ...version,
  weekday: whole(0, 6),
  hour: whole(0, 23),
  isMidweekOn: z.boolean().default(false),
})

/** What the group is. Refuses: not-allowed, changed-meanwhile. */
export const changeHouse = (admin: Admin, { version, ...group }: z.output<typeof groupInput>) =>
  saved(admin, version, "group", { group: { ...group, contactEmail: group.contactEmail ?? "" } })

/** Whether there is a show, and what it is. Refuses: not-allowed, changed-meanwhile. */
export const changeShow = (admin: Admin, { version, ...show }: z.output<typeof showInput>) =>
  saved(admin, version, "show", { show })

/** What is promised. Refuses: not-allowed, changed-meanwhile. */
export const changePromises = (admin: Admin, { version, ...days }: z.output<typeof promisesInput>) =>
  saved(admin, version, "promises", days)

/** When editors get their mail. Refuses: not-allowed, changed-meanwhile. */
export const changeDigest = (admin: Admin, { version, ...digest }: z.output<typeof digestInput>) =>
  saved(admin, version, "digest", { digest })

const saved = (admin: Admin, version: number, part: string, change: SettingsChange) =>
  changeSettings(admin, { version, part, change: () => ok(change) })
