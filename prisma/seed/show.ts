import { theClock } from "@/domain/actors/actor"
import { rememberContact } from "@/domain/contacts/remember-contact"
import { addMention } from "@/domain/episodes/add-mention"
import { addSheetLine } from "@/domain/episodes/add-sheet-line"
import { editEpisode } from "@/domain/episodes/edit-episode"
import { importEpisodes } from "@/domain/episodes/import-episodes"
import { layOutEpisodes } from "@/domain/episodes/lay-out-episodes"
import { readEpisode } from "@/domain/episodes/read-episode"
import { readFeed } from "@/domain/episodes/read-feed"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { prepareInvitation } from "@/domain/invitations/prepare-invitation"
import { transaction } from "@/lib/db"
import { pastFeed, soundOf } from "./past-feed"
import { done, type Stage } from "./stage"
import type { Team } from "./team"

type Guest = { name: string; email: string; organisation: string; sentence: string }
type Told = {
  number: number
  title: string
  notes: string
  guests: Guest[]
  /** An event of ours by its title, or a link. */
  mentions: (string | [label: string, url: string])[]
}

const guest = (name: string, email: string, organisation: string, sentence: string): Guest => ({
  name,
  email,
  organisation,
  sentence,
})

const episodes: Told[] = [
  {
    number: 407,
    title: "The Elevator Has Opinions",
    notes:
      "Ingrid services elevators older than her parents; Marcus writes the firmware for new ones. They agree on one thing: the close-door button. We will not spoil it.",
    guests: [
      guest("Ingrid Halvorsen", "ingrid@liftworks.example", "Liftworks", "You fix what we only ride in."),
      guest(
        "Marcus Bell",
        "marcus@upanddown.example",
        "Up & Down Controls",
        "Ingrid says that you started it.",
      ),
    ],
    mentions: [
      "Pothole Night: Small Computers in Big Machines",
      ["Ingrid's gallery of relay cabinets", "https://liftworks.example/relays"],
    ],
  },
  {
    number: 408,
    title: "Nine Million Library Cards",
    notes:
      "What a library knows about you, what it makes a point of forgetting, and how it forgets on purpose, every night at two.",
    guests: [
      guest(
        "Opal Jefferson",
        "opal@countylibrary.example",
        "County Library",
        "You delete for a living, and well.",
      ),
      guest("Dmitri Koval", "dmitri@shelfmark.example", "Shelfmark", "You wrote the forgetting part."),
    ],
    mentions: [
      "Open Data Bike Ride",
      ["How the library forgets: a diagram", "https://countylibrary.example/forgetting"],
      ["Shelfmark, the catalogue", "https://shelfmark.example"],
    ],
  },
  {
    number: 409,
    title: "A Backup Is a Rumour",
    notes:
      "Until you restore it. Renata restores other people's backups for a living and brought three, one of which was a shopping list.",
    guests: [
      guest(
        "Renata Silveira",
        "renata@tapeworm.example",
        "Tapeworm Recovery",
        "You have seen the sixth way.",
      ),
    ],
    mentions: [
      "Pothole Night: Five Ways to Lose a Backup",
      ["The restore drill in one page", "https://tapeworm.example/drill"],
    ],
  },
  {
    number: 410,
    title: "Click, Clack, Line Clear",
    notes:
      "We took the recorder to a signal box from 1938. It has run one program, without an update, for longer than any of us.",
    guests: [
      guest(
        "Walt Dombrowski",
        "walt@junctionclub.example",
        "Junction Club",
        "You let us try to crash two trains.",
      ),
    ],
    mentions: [
      "Model Trains, Real Interlocking",
      ["Junction Club's open days", "https://junctionclub.example/open"],
    ],
  },
  {
    number: 411,
    title: "The Accordion in the Room",
    notes:
      "Tomasz and a guest repair an electronic accordion live. There is a smell at minute 31. Everybody is fine. The accordion is fine.",
    guests: [
      guest("Josephine Adeyemi", "jo@reedswitch.example", "Reedswitch", "It was your accordion, after all."),
    ],
    mentions: [
      "Sunday Solder: The One with the Accordion",
      "Sunday Solder: Repair Café for Radios and Routers",
      ["A beginner's capacitor chart", "https://reedswitch.example/chart"],
    ],
  },
  {
    number: 412,
    title: "Wake Me for Eleven of These",
    notes:
      "Two hundred pages in a month, eleven worth waking for. Farah and Desmond each ran the same pager for a year, one after the other, and compare scars.\n\nIf you do one thing after this episode: find the alert that nobody has ever acted on, and delete it. Write to us what happened. We expect that it will be nothing.",
    guests: [
      guest("Farah Qureshi", "farah@nightdesk.example", "Nightdesk", "You kept the list of all two hundred."),
      guest("Desmond Achterberg", "desmond@quietpager.example", "Quiet Pager", "You threw the list away."),
    ],
    mentions: [
      "Pothole Night: Alerts That Cried Wolf",
      "Pothole Night: Things We Broke in Production",
      "Monitoring Without Tears: Priya at Serverkeller",
      ["Farah's list of two hundred", "https://nightdesk.example/two-hundred"],
      ["A calendar of quiet nights", "https://quietpager.example"],
    ],
  },
  {
    number: 413,
    title: "Where Is My Bus",
    notes:
      "A rider with ten years of paper notes and a planner with ten years of feeds sit at one table. It gets warm in there, and then useful.",
    guests: [
      guest(
        "Loretta Vance",
        "loretta@busriders.example",
        "Bus Riders' Desk",
        "You have the notes that we all should.",
      ),
      guest(
        "Emil Sandqvist",
        "emil@feedline.example",
        "Feedline",
        "You know why the feed says what it says.",
      ),
    ],
    mentions: [
      "Transit Data Night with the Bus Riders' Desk",
      ["Ten years of paper notes, typed", "https://busriders.example/notes"],
    ],
  },
  {
    number: 414,
    title: "Teach the Dishwasher to Wait",
    notes: "",
    guests: [
      guest(
        "Naomi Castellanos",
        "naomi@slowappliance.example",
        "Slow Appliance",
        "Your dishwasher reads the grid.",
      ),
    ],
    mentions: [["What the grid does at night", "https://slowappliance.example/grid"]],
  },
  { number: 415, title: "", notes: "", guests: [], mentions: ["Great Lakes Database Day"] },
  { number: 416, title: "", notes: "", guests: [], mentions: [] },
  { number: 417, title: "", notes: "", guests: [], mentions: [] },
  { number: 418, title: "", notes: "", guests: [], mentions: [] },
]

const sheetLines: ["question" | "note", string][] = [
  ["question", "What does the dishwasher do when the grid is wrong?"],
  ["question", "Who told you first that it was a silly idea, and what do they say now?"],
  ["note", "Naomi brings the board. Have the bench cleared, and a towel."],
]

/** Days from today to an episode's recording: the next one is far enough away to be offered, whatever day it is. */
const recordingDay = (number: number) => 4 + 7 * (number - 414)
const firstHere = 407

/**
 * A weekly show around number 412: the feed of its old host for what was before, its rule for what is laid out since,
 * each with two seats and heard a week after it is recorded.
 */
export async function seedShow(stage: Stage, team: Team, events: Map<string, string>): Promise<void> {
  await stage.at(recordingDay(firstHere) - 1, "09:00")
  done(await importEpisodes(team.editors.sam, readFeed(Buffer.from(pastFeed((days) => stage.date(days))))))
  await layOut(stage, 12)
  for (const told of episodes) await tell(team, told, events)
  for (const told of episodes) for (const one of told.guests) await seat(stage, team, told.number, one)
  await stage.minutesAgo(0)
  await layOut(stage, 5)
  await stage.sql(`update invitations i set version = i.version + 1,
      state = case when e.airs_at <= clock_now() then 'aired' else 'recorded' end::invitation_state
    from bookings b join seats s on s.id = b.seat_id join episodes e on e.id = s.episode_id
    where b.invitation_id = i.id and e.records_at <= clock_now()`)
}

async function layOut(stage: Stage, weeksAhead: number) {
  const from = stage.date(recordingDay(firstHere))
  const rule = {
    weekdays: [new Date(`${from}T00:00:00Z`).getUTCDay()],
    ...{ from, time: "19:00", airsAfterDays: 7, seats: 2, weeksAhead, firstNumber: firstHere },
  }
  await stage.sql("update settings set value = value || jsonb_build_object('showRule', $1::jsonb)", [
    JSON.stringify(rule),
  ])
  done(await layOutEpisodes(theClock()))
}

async function tell({ editors: { sam } }: Team, told: Told, events: Map<string, string>) {
  const { number, title, notes } = told
  const episode = await readEpisode(sam, number)
  if (!episode) throw new Error(`episode ${number} was not laid out`)
  const audioUrl = recordingDay(number) + 7 <= 0 ? soundOf(number) : ""
  if (title) done(await editEpisode(sam, { ...episode, title, notes, audioUrl, isSure: false }))
  for (const mention of told.mentions) {
    const [label, url] = typeof mention === "string" ? ["", ""] : mention
    if (url) done(await addMention(sam, { number, label, url }))
    else done(await addMention(sam, { number, eventId: events.get(String(mention)) ?? "" }))
  }
  if (number !== 414) return
  for (const [kind, words] of sheetLines) done(await addSheetLine(sam, { number, kind, words }))
}

/** Asked in person and said yes in person: the invitation has no mail, the seat has its calendar entry. */
async function seat(stage: Stage, team: Team, number: number, { sentence, ...who }: Guest) {
  const { sam } = team.editors
  await stage.at(Math.min(recordingDay(number) - 12, -2), "18:20")
  const { seatId } = await stage.one<{ seatId: string }>(
    `select s.id as "seatId" from seats s join episodes e on e.id = s.episode_id
     where e.number = $1 and not exists (select 1 from bookings b where b.seat_id = s.id) order by s.position limit 1`,
    [number],
  )
  const invited = await transaction(async (tx) => {
    const contact = await rememberContact(tx, { ...who, site: "" })
    return prepareInvitation(tx, sam, { contact: { ...contact, ...who }, seatIds: [seatId], sentence })
  })
  await stage.at(Math.min(recordingDay(number) - 11, -1), "12:40")
  done(await acceptInvitation(sam, { invitationId: done(invited).id, seatId }))
  await stage.deliver()
}
