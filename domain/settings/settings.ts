import * as z from "zod"

const days = (count: number) => z.number().int().min(0).max(730).default(count)

const defaultPolicy = `We list few events, and we are in all of them. We host it, one of us speaks, we pay for the soup, we cover it for the show, or a few of us go together. If none of us is in it, it is not here, however good it is.

That is not a judgement on your event. There are calendars that list everything, and they are good at it. Ours is worth reading because it does not.

We are not an advertising platform, and nobody can pay to be here. A press release tells us what your event is. We want to know something else: what can our people do, see or understand afterwards that they could not before?

A good cause is not a reason by itself. Nor is a big name, a big room or a free ticket. A clear sentence about our audience is.`

const releases = {
  podcast: `I come to this recording of my own free will and without pay. You may edit what we record and publish it, whole and in parts, as an episode of the show, with my name and what I wrote about myself. Until it is published I may ask you to leave something out.`,
  talk: `I give this talk of my own free will and without pay. You may record it, edit the recording and publish it, whole and in parts, with my name and what I wrote about myself. Until it is published I may ask you to leave something out.`,
}

export const mostLinks = 8
export const mostFigures = 4

/** A picture in the masthead; its size keeps its place while it comes. */
const logo = z.object({ id: z.string(), width: z.number(), height: z.number() }).nullable().default(null)

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
      /** The blunt part of "how we choose", in the group's own voice. Blank lines part paragraphs. */
      policy: z.string().default(defaultPolicy),
      /** What a group has to add to the page on privacy, such as who is responsible. */
      privacyNote: z.string().default(""),
    })
    .prefault({}),
  show: z
    .object({
      isOn: z.boolean().default(true),
      /** A talk at the meetup is held; what is recorded airs. It changes words, and nothing else. */
      kind: z.enum(["podcast", "talk"]).default("podcast"),
      name: z.string().default("the show"),
      about: z.string().default(""),
      reach: z.string().default(""),
      /** The podcast's feed elsewhere: past episodes come from there. */
      feedUrl: z.string().default(""),
      leadDays: days(3),
      seatsOffered: z.number().int().min(1).max(5).default(2),
      /** What a guest agrees to before a recording. Each wording is a version of its own, kept with who agreed to it. */
      release: z.string().default(releases.podcast),
    })
    .prefault({})
    // Who has no text of their own follows the default of what the show is.
    .transform((show) => ({
      ...show,
      release: Object.values(releases).includes(show.release) ? releases[show.kind] : show.release,
    })),
  /** When the show recurs. Dates and times are the wall's, in `zone`; "" is the group's own. */
  showRule: z
    .object({
      /** 0 is Sunday. None: nothing is laid out. */
      weekdays: z.array(z.number().int().min(0).max(6)).default([]),
      everyWeeks: z.number().int().min(1).max(12).default(1),
      /** The first day that it may be on; weeks are counted from its own. `2026-12-10`, or "" for any. */
      from: z.string().default(""),
      time: z.string().default("19:00"),
      zone: z.string().default(""),
      airsAfterDays: z.number().int().min(0).max(365).default(7),
      /** "" is the time of the recording. */
      airsTime: z.string().default(""),
      seats: z.number().int().min(0).max(8).default(2),
      weeksAhead: z.number().int().min(1).max(52).default(6),
      /** Where a show begins to count that has no episode here yet. */
      firstNumber: z.number().int().min(1).max(90_000).default(1),
    })
    .prefault({}),
  look: z.object({ logo, logoDark: logo }).prefault({}),
  /** Where else the group is: in the footer of every page. */
  links: z.array(z.object({ label: z.string(), url: z.string() })).default([]),
  /** One line on top of every page; `until` is its last day, where the group lives. */
  announcement: z
    .object({
      text: z.string().default(""),
      linkLabel: z.string().default(""),
      url: z.string().default(""),
      until: z.string().default(""),
    })
    .prefault({}),
  /** Its audience in numbers, as the group says them: "100,000", "listeners an episode". */
  figures: z.array(z.object({ number: z.string(), label: z.string() })).default([]),
  places: z.array(z.object({ name: z.string(), url: z.string(), what: z.string() })).default([]),
  /** When each editor gets the mail of the week, where the group lives. 0 is Sunday. */
  digest: z
    .object({
      weekday: z.number().int().min(0).max(6).default(0),
      hour: z.number().int().min(0).max(23).default(18),
      /** One line in between when a promise is broken. */
      isMidweekOn: z.boolean().default(true),
    })
    .prefault({}),
  /** The group's own words; what is missing or empty is the default. */
  texts: z
    .object({
      /** By the key that decisions name, and those that the group added. */
      reasons: z
        .record(
          z.string(),
          z.object({
            label: z.string().default(""),
            text: z.string().default(""),
            wayBack: z.string().default(""),
            isOff: z.boolean().default(false),
          }),
        )
        .default({}),
      mails: z
        .record(
          z.string(),
          z.object({
            subject: z.string().default(""),
            opening: z.string().default(""),
            closing: z.string().default(""),
          }),
        )
        .default({}),
    })
    .prefault({}),
  promiseDays: days(9),
  /** "How we choose" shows what became of the pitches from this many on. */
  numbersFrom: z.number().int().min(1).max(1000).default(20),
  holdMinutes: z.number().int().min(0).max(120).default(10),
  questionDays: days(10),
  questionLastCallDays: days(3),
  reopenDays: days(90),
  unconfirmedDays: days(30),
  invitationDays: days(14),
  lateYesDays: days(60),
  forgetMonths: z.number().int().min(1).max(60).default(12),
  /** The form closes itself when no editor acts for so long, or so many wait. */
  formClosesDays: z.number().int().min(1).max(730).default(21),
  formClosesWaiting: z.number().int().min(1).max(10_000).default(100),
})

export type Settings = z.infer<typeof settingsShape>

export const defaultSettings: Settings = settingsShape.parse({})
