import "server-only"
import * as z from "zod"
import type { Admin } from "@/domain/actors/actor"
import { ok } from "@/lib/result"
import { cleaned, line, webAddress } from "@/lib/text"
import { changeSettings, type SettingsChange } from "./change-settings"
import { defaultSettings, mostFigures, mostLinks } from "./settings"

const version = { version: z.coerce.number().pipe(z.int32()) }

const hexColour = z
  .string()
  .default("")
  .transform((text) => cleaned(text).toLowerCase())
  .refine((text) => /^(?:#?(?:[0-9a-f]{3}|[0-9a-f]{6}))?$/.test(text), "Write the colour like #d4380d.")
  .transform((text) => (text ? `#${text.replace("#", "")}` : defaultSettings.group.accent))

/** Any colour: its tones are computed so that every text in it can be read. An empty field brings the default back. */
export const accentInput = z.object({ ...version, accent: hexColour })

const link = z
  .object({ label: line(40), url: webAddress })
  .refine(({ label, url }) => !url || label, { path: ["label"], message: "What does the link say?" })
  .refine(({ label, url }) => !label || url, { path: ["url"], message: "Where does it lead?" })

/** Empty rows are left out. */
export const linksInput = z.object({
  ...version,
  links: z
    .array(link)
    .max(mostLinks)
    .default([])
    .transform((links) => links.filter(({ url }) => url)),
})

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** An empty line takes it down. `until` is its last day, where the group lives. */
export const announcementInput = z
  .object({
    ...version,
    text: line(140),
    linkLabel: line(40),
    url: webAddress,
    until: z
      .string()
      .default("")
      .refine((text) => text === "" || isDay(text), "That day does not exist."),
  })
  .refine(({ linkLabel, url }) => !linkLabel || url, { path: ["url"], message: "Where does it lead?" })

const figure = z
  .object({ number: line(20), label: line(60) })
  .refine(({ number, label }) => !number || label, { path: ["label"], message: "A number of what?" })
  .refine(({ number, label }) => !label || number, { path: ["number"], message: "How many?" })

/** As the group says them: nobody counts for it. Empty rows are left out. */
export const audienceInput = z.object({
  ...version,
  figures: z
    .array(figure)
    .max(mostFigures)
    .default([])
    .transform((figures) => figures.filter(({ number }) => number)),
})

/** The one colour. Refuses: not-allowed, changed-meanwhile. */
export const changeLook = (admin: Admin, { version, accent }: z.output<typeof accentInput>) =>
  saved(admin, version, "look", { group: { accent } })

/** Where else the group is. Refuses: not-allowed, changed-meanwhile. */
export const changeLinks = (admin: Admin, { version, links }: z.output<typeof linksInput>) =>
  saved(admin, version, "links", { links })

/** One line on top of every page. Refuses: not-allowed, changed-meanwhile. */
export const changeAnnouncement = (
  admin: Admin,
  { version, ...announcement }: z.output<typeof announcementInput>,
) => saved(admin, version, "announcement", { announcement })

/** Who would hear of an event, in numbers. Refuses: not-allowed, changed-meanwhile. */
export const changeAudience = (admin: Admin, { version, figures }: z.output<typeof audienceInput>) =>
  saved(admin, version, "audience", { figures })

const saved = (admin: Admin, version: number, part: string, change: SettingsChange) =>
  changeSettings(admin, { version, part, change: () => ok(change) })
