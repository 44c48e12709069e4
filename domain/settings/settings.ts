import * as z from "zod"

const days = (count: number) => z.number().int().min(0).max(730).default(count)

/** What a group sets for itself. Every field has a default that is good enough to begin with. */
export const settingsShape = z.object({
  group: z
    .object({
      name: z.string().default("Our group"),
      tagline: z.string().default("Events worth your evening, because one of us is in them."),
      about: z.string().default(""),
      audience: z.string().default("people of our community"),
      city: z.string().default(""),
      zone: z.string().default("America/Detroit"),
      accent: z.string().default("#d4380d"),
      joinText: z.string().default("Come to the next event and say hello. There is no form to fill."),
      joinUrl: z.string().default(""),
      postalAddress: z.string().default(""),
      imprint: z.string().default(""),
      contactEmail: z.string().default(""),
    })
    .prefault({}),
  show: z
    .object({
      isOn: z.boolean().default(true),
      name: z.string().default("the show"),
      about: z.string().default(""),
      reach: z.string().default(""),
      leadDays: days(3),
      seatsOffered: z.number().int().min(1).max(5).default(2),
    })
    .prefault({}),
  places: z
    .array(z.object({ name: z.string(), url: z.string(), what: z.string() }))
    .default([]),
  promiseDays: days(9),
  holdMinutes: z.number().int().min(0).max(120).default(10),
  questionDays: days(10),
  questionLastCallDays: days(3),
  reopenDays: days(90),
  unconfirmedDays: days(30),
  invitationDays: days(14),
  lateYesDays: days(60),
  forgetMonths: z.number().int().min(1).max(60).default(12),
})

export type Settings = z.infer<typeof settingsShape>

export const defaultSettings: Settings = settingsShape.parse({})
