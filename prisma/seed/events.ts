import { cancelEvent } from "@/domain/events/cancel-event"
import { changePlace } from "@/domain/events/change-place"
import { draftEvent } from "@/domain/events/draft-event"
import { editEvent } from "@/domain/events/edit-event"
import { editSeries } from "@/domain/events/edit-series"
import type { AccessFact, InvolvementKind } from "@/domain/events/event"
import { eventInput } from "@/domain/events/event-input"
import { giveNewDate } from "@/domain/events/give-new-date"
import { layOutSeries } from "@/domain/events/lay-out-series"
import { postponeEvent } from "@/domain/events/postpone-event"
import { publishListing } from "@/domain/pitches/publish-listing"
import { groupZone, type MemberKey } from "./people"
import { done, type Stage } from "./stage"
import type { Team } from "./team"

type Told = {
  title: string
  /** Weeks from this one, and the weekday (Monday is 1). */
  on: [weeks: number, weekday: number]
  /** From and until, on that day; without them it takes the whole day, or so many days. */
  from?: string
  until?: string
  days?: number
  zone?: string
  place?: [name: string, address: string, city: string, country: string]
  value: string
  involvement: [kind: InvolvementKind, member: MemberKey, sentence: string]
  text: string
  tags: string
  url?: string
  /** One of the monthly nights, which are laid out at once and then each given a subject. */
  isNight?: boolean
  /** What a visitor wants to know besides. */
  more?: Partial<Record<"price" | "ticketUrl" | "organisers" | "accessNote" | "conductUrl", string>> & {
    access?: AccessFact[]
    isOnline?: boolean
  }
  also?: [kind: InvolvementKind, member: MemberKey, sentence: string]
  /** It does not take place as announced; `movedTo` as `on` has it. */
  off?: { how: "cancelled" | "postponed"; why: string; movedTo?: [weeks: number, weekday: number] }
}

const gearRoom: Told["place"] = ["The Gear Room", "1440 Crankshaft Alley", "Detroit", "U.S.A."]
const toolLibrary: Told["place"] = ["Eastside Tool Library", "88 Ratchet Avenue", "Detroit", "U.S.A."]
const cannery: Told["place"] = ["Old Cannery Hall", "510 Brine Street", "Detroit", "U.S.A."]

const coming: Told[] = [
  {
    title: "Pothole Night: Things We Broke in Production",
    isNight: true,
    on: [1, 4],
    from: "19:00",
    until: "21:30",
    place: gearRoom,
    value:
      "After this, our people can tell an outage as a story with a middle, which is the part that helps the next person.",
    involvement: ["hosting", "alex", "Alex holds the door, the clock and the extension cord."],
    text: "Four people, ten minutes each, one outage apiece. The rule is the old one: say what you did, not what somebody should have done.\n\nThis month:\n\n- a parking garage that billed in Celsius\n- a backup that was a *photograph* of a backup\n- a load balancer that balanced everything onto one machine, **fairly**\n\nSoup at half past six, as long as it lasts. It has never lasted past seven.",
    tags: "pothole night, operations",
  },
  {
    title: "Sunday Solder: Repair Café for Radios and Routers",
    on: [2, 7],
    from: "13:00",
    until: "17:00",
    place: toolLibrary,
    value:
      "After this, our people can open a device they were told not to open, and close it again with no screws left over.",
    involvement: [
      "co_hosting",
      "tomasz",
      "Tomasz brings six irons and the patience; the Tool Library brings the tables.",
    ],
    text: "Bring one broken thing that fits on your knees. We have irons, magnifiers, a drawer of capacitors sorted by an optimist, and three people who have done this before.\n\nWe fix about six in ten. The other four you will understand better than the people who made them.",
    more: {
      price: "Free; a jar stands by the door",
      organisers: "Eastside Tool Library https://eastsidetools.example",
      accessNote: "The drawer of capacitors is on a table that goes down.",
    },
    tags: "hardware, repair",
    url: "https://eastsidetools.example/solder",
  },
  {
    title: "Boiler Room Tour: How a Steam Plant Is Watched",
    on: [2, 3],
    from: "17:30",
    until: "19:00",
    place: ["Beacon Street Heating Works", "2 Condensate Court", "Detroit", "U.S.A."],
    value:
      "After this, our people can compare their dashboards with one that has been read by hand every hour since 1951.",
    involvement: ["attending", "luis", "Luis has twelve helmets reserved and walks over with whoever comes."],
    text: "An hour among valves as tall as people, with the one engineer who knows what each of them is for.\n\nBring shoes that can take water, and ears that can take steam.",
    tags: "field trip",
    off: { how: "cancelled", why: "The plant called: a pipe is out, and so is the tour." },
  },
  {
    title: "Read the RFC Aloud: HTTP Caching",
    on: [3, 3],
    from: "20:00",
    until: "21:30",
    value:
      "After this, our people can say what no-cache really means, and win exactly one argument a year with it.",
    involvement: ["hosting", "priya", "Priya reads the MUSTs, everybody else takes turns at the SHOULDs."],
    text: 'A document that half the world runs on and nobody has read to the end. We read it out loud, stop wherever somebody says "wait", and write down what we found. Cameras optional, dramatic voices welcome.',
    more: { price: "Free", access: ["captions"] },
    tags: "web, reading",
    url: "https://meet.potholesociety.example/rfc",
  },
  {
    title: "First Commit: A Saturday for People Who Have Never Shipped",
    on: [3, 6],
    from: "10:00",
    until: "15:00",
    place: toolLibrary,
    value:
      "After this, our people can bring a friend who has never written a program, and take home one who has.",
    involvement: [
      "hosting",
      "yuki",
      "Yuki runs the room; eight of us sit beside somebody, hands off the keyboard.",
    ],
    text: "For grown-ups who were once told that it is not for them. At ten there is nothing, at three there is a page on the internet with your name on it. Lunch in between.\n\nHelpers: you may point. You may not type.",
    more: {
      price: "Free, lunch included",
      accessNote: "Laptops are there to borrow; say so when you come in.",
    },
    tags: "beginners, teaching",
  },
  {
    title: "Monitoring Without Tears: Priya at Serverkeller",
    on: [4, 2],
    from: "19:00",
    until: "22:00",
    zone: "Europe/Berlin",
    place: ["Serverkeller", "Glasfaserufer 12", "Berlin", "Germany"],
    value:
      "After this, our people can delete half of their alerts and sleep, with a list of the half that has to stay.",
    involvement: [
      "speaking",
      "priya",
      "Priya gives her three-alert talk, and will be jet-lagged enough to be honest.",
    ],
    text: "Our first talk under somebody else's pavement. The people of Serverkeller run a basement full of borrowed racks and asked how we get by with three alerts. There is a stream for Detroit; over there it will be dark, here it is lunch.",
    tags: "operations, abroad",
    url: "https://serverkeller.example/abend",
  },
  {
    title: "Transit Data Night with the Bus Riders' Desk",
    on: [4, 2],
    from: "18:30",
    until: "21:00",
    place: gearRoom,
    value:
      'After this, our people can answer "where is my bus" with the city\'s own feed and forty lines of code.',
    involvement: [
      "co_hosting",
      "hannah",
      "Hannah wrote the feed parser; the riders bring the questions worth asking.",
    ],
    text: "The riders have ten years of paper notes on when buses really came. The city has a feed on when they were meant to. Tonight the two meet, with pizza and a projector between them.\n\nCome if you ride, come if you code, come if you wait.",
    more: {
      price: "Free, pizza included",
      organisers: "Bus Riders' Desk https://busriders.example\nThe city's open data office",
      isOnline: true,
      access: ["captions", "sign-language"],
    },
    also: ["covering", "sam", "Sam records the questions for Loose Gravel."],
    off: {
      how: "postponed",
      why: "The city's data people had to be at a hearing that night.",
      movedTo: [4, 4],
    },
    tags: "open data, city",
    url: "https://busriders.example",
  },
  {
    title: "Pothole Night: Queues, Real and Otherwise",
    isNight: true,
    on: [5, 4],
    from: "19:00",
    until: "21:30",
    place: gearRoom,
    value: "After this, our people can see the queue in a system that claims to have none.",
    involvement: [
      "hosting",
      "alex",
      "Alex hosts, and promises that the line for soup will be a demonstration.",
    ],
    text: "Message queues, print queues, the secretary of state's office. A bus planner, a database person and a bartender explain waiting, in that order.",
    tags: "pothole night, operations",
  },
  {
    title: "Lake Effect Unconference",
    on: [6, 5],
    days: 3,
    place: cannery,
    value:
      "After this, our people can pick up where they left off with sixty others who would also rather talk in the hallway.",
    involvement: ["co_hosting", "sam", "Sam keeps the grid on the wall; the Cannery keeps the stove going."],
    text: "Three days, no speakers, one wall of sticky notes.\n\n| Day | What |\n|---|---|\n| Friday | we fill the wall |\n| Saturday | we argue with it |\n| Sunday | we write down what we would do on Monday |\n\n## Bring the family\n\nChildren welcome; there is a room with cardboard and one with silence.",
    more: {
      price: "40 dollars, or what you can",
      ticketUrl: "https://lakeeffect.example/tickets",
      conductUrl: "https://lakeeffect.example/rules",
      access: ["step-free", "quiet", "toilet", "all-gender"],
      accessNote: "The stove side is warm and loud, the river side cool and quiet.",
    },
    tags: "unconference",
    url: "https://lakeeffect.example",
  },
  {
    title: "Great Lakes Database Day",
    on: [8, 5],
    days: 1,
    place: ["Foundry Lecture Hall", "3300 Ingot Road", "Dearborn", "U.S.A."],
    value:
      "After this, our people can read a query plan from the inside out, and know which line to be afraid of.",
    involvement: ["sponsoring", "luis", "We pay for the soup, as always, and Luis ladles it."],
    text: "One track, eight talks, all of them by people who run the thing they talk about. Ten seats are kept for members who ask Luis before the month is out.",
    more: { price: "65 dollars, students 20", ticketUrl: "https://lakesdb.example/tickets" },
    off: {
      how: "postponed",
      why: "The lecture hall is being painted, and the new day depends on the paint.",
    },
    tags: "databases",
    url: "https://lakesdb.example",
  },
  {
    title: "Pothole Night: The Migration That Ate the Spring",
    isNight: true,
    on: [9, 4],
    from: "19:00",
    until: "21:30",
    place: gearRoom,
    value: "After this, our people can plan a migration that somebody can stop halfway and go home.",
    involvement: ["hosting", "hannah", "Hannah tells the longest one we have, with Alex on the bell."],
    text: "A county library moved nine million loan records, twice, in the same direction. Hannah was there. So was the bell.",
    tags: "pothole night, databases",
  },
]

const past: Told[] = [
  {
    title: "Pothole Night: Alerts That Cried Wolf",
    isNight: true,
    on: [-3, 4],
    from: "19:00",
    until: "21:30",
    place: gearRoom,
    value: "After this, our people can tell an alert from a notification from a noise.",
    involvement: ["hosting", "alex", "Alex hosted; nobody's phone rang, for once."],
    text: "We read one month of real pages aloud and voted on each: wake me, tell me tomorrow, or never speak of it again. Eleven of two hundred were worth waking for.",
    tags: "pothole night, operations",
  },
  {
    title: "Borrow Checkers: An Evening of Rust and Checkers",
    on: [-4, 6],
    from: "14:00",
    until: "18:00",
    place: toolLibrary,
    value: "After this, our people can explain ownership with twelve wooden pieces and no slides.",
    involvement: ["speaking", "yuki", "Yuki explained lifetimes by taking other people's pieces."],
    text: "Two boards, one borrow at a time. It turns out that the rules are the same, and that children get there first.",
    tags: "languages, teaching",
  },
  {
    title: "Sunday Solder: The One with the Accordion",
    on: [-5, 7],
    from: "13:00",
    until: "17:00",
    place: toolLibrary,
    value: "After this, our people can find a cold joint by ear.",
    involvement: ["co_hosting", "tomasz", "Tomasz led, and did in the end fix the accordion."],
    text: "Fourteen things came in broken, nine went home whole. The electronic accordion plays again, and its owner has promised to move it to the far end of the house.",
    tags: "hardware, repair",
  },
  {
    title: "Model Trains, Real Interlocking",
    on: [-6, 6],
    from: "11:00",
    until: "16:00",
    place: ["Junction Club", "7 Turnout Lane", "Hamtramck", "U.S.A."],
    value: "After this, our people can say why two trains cannot meet, and why their two writers can.",
    involvement: ["covering", "sam", "Sam recorded the relays for Loose Gravel; they click in stereo."],
    text: "The club runs a signal box from 1938 on a layout the size of a tennis court. We were allowed to try to make two trains collide. We were not able to.",
    tags: "field trip, old machines",
    url: "https://junctionclub.example",
  },
  {
    title: "Pothole Night: Five Ways to Lose a Backup",
    isNight: true,
    on: [-7, 4],
    from: "19:00",
    until: "21:30",
    place: gearRoom,
    value: "After this, our people can restore a backup before they need to.",
    involvement: ["hosting", "luis", "Luis hosted, with a box of tapes nobody could read."],
    text: "Five people, five ways. The sixth way was found during the break, when the projector's laptop updated itself.",
    tags: "pothole night, operations",
  },
  {
    title: "Open Data Bike Ride",
    on: [-9, 6],
    from: "10:00",
    until: "13:00",
    place: ["Belle Isle Landing", "1 Ferry Approach", "Detroit", "U.S.A."],
    value:
      "After this, our people can name the three sensors they ride past every day and where their numbers go.",
    involvement: [
      "attending",
      "hannah",
      "Nine of us rode along behind Hannah, who had the map and the bell.",
    ],
    text: "Twelve miles, eleven sensors, one flat tyre, which was logged.",
    tags: "open data, city",
  },
  {
    title: "Pothole Night: Small Computers in Big Machines",
    isNight: true,
    on: [-11, 4],
    from: "19:00",
    until: "21:30",
    place: gearRoom,
    value: "After this, our people can talk to a machine that was built before networks were.",
    involvement: ["hosting", "alex", "Alex hosted, and stopped the press. The printing press."],
    text: "A letterpress with a counter, a lathe with an opinion, and a grain elevator that reports by text message.",
    tags: "pothole night, old machines",
  },
  {
    title: "Pączki and Pull Requests",
    on: [-14, 6],
    from: "09:00",
    until: "14:00",
    place: ["Junction Club", "7 Turnout Lane", "Hamtramck", "U.S.A."],
    value: "After this, our people can get a first change into a project they have used for years.",
    involvement: ["hosting", "tomasz", "Tomasz brought ninety pączki and reviewed with jam on his sleeves."],
    text: "Thirty-one people, nineteen changes merged, two of them to documentation that had been wrong since 2011.",
    tags: "open source, beginners",
  },
]

/** The group's own listings, each drafted and published some weeks before its day. Answers ids by title. */
export async function seedEvents(stage: Stage, team: Team): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const inOrder = [...past].sort((one, other) => one.on[0] - other.on[0])
  const nights: { id: string; day: string }[] = []
  let seriesId = ""
  for (const [index, told] of [...inOrder, ...coming].entries()) {
    const weeks = told.on[0]
    await stage.at(weeks < 0 ? weeks * 7 - 21 : index * 2 - 40, "20:15")
    const by = team.editor(told.involvement[1])
    const input = { ...inputOf(stage, team, told), ...(told.isNight && seriesId && { seriesId }) }
    const laidOut = nights.find(({ day }) => told.isNight && day === input.startsLocal.slice(0, 10))
    const drafted = laidOut
      ? done(await editEvent(by, { ...input, id: laidOut.id, version: 1 }))
      : done(await draftEvent(by, input))
    if (told.isNight && !laidOut) {
      seriesId = await layNightsOut(team, drafted.id)
      nights.push(...(await nightsOf(stage, seriesId)))
    }
    await stage.at(weeks < 0 ? weeks * 7 - 20 : index * 2 - 39, "21:05")
    const { version } = await standingOf(stage, drafted.id)
    done(await publishListing(team.editors.alex, { id: drafted.id, version }))
    if (told.off) await callOff(stage, team, drafted.id, told)
    ids.set(told.title, drafted.id)
  }
  await knowThePlaces(stage, team)
  return ids
}

const standingOf = (stage: Stage, id: string) =>
  stage.one<{ version: number }>("select version from events where id = $1", [id])

/** The nights of this season, four weeks apart; every one has a subject of its own, so lists show them all. */
async function layNightsOut(team: Team, eventId: string): Promise<string> {
  const title = "Pothole Night"
  const about =
    "Every fourth Thursday, four of us and one outage apiece. The rule is the old one: say what you did, not what somebody should have done."
  const rule = { rhythm: "weekly", every: 4, isLast: false, count: 6 } as const
  const { id } = done(await layOutSeries(team.editors.alex, { eventId, title, about, ...rule }))
  done(await editSeries(team.editors.alex, { id, version: 1, title, about, isNextOnly: false }))
  return id
}

const nightsOf = (stage: Stage, seriesId: string) =>
  stage.sql<{ id: string; day: string }>(
    "select id, starts_local::date::text as day from events where series_id = $1 and state = 'draft'",
    [seriesId],
  )

async function callOff(stage: Stage, team: Team, id: string, { off, from, until }: Told) {
  if (!off) return
  const { luis } = team.editors
  await stage.at(-1, "12:10")
  const on = { id, version: (await standingOf(stage, id)).version, stateNote: off.why }
  if (off.how === "cancelled") done(await cancelEvent(luis, on))
  else done(await postponeEvent(luis, on))
  if (!off.movedTo) return
  await stage.at(-1, "18:40")
  const day = stage.weekday(...off.movedTo)
  const when = { startsLocal: `${day}T${from}`, endsLocal: `${day}T${until}`, isAllDay: false }
  done(await giveNewDate(luis, { ...on, version: on.version + 1, ...when }))
}

/** What somebody found out once about the two places where we mostly are. */
async function knowThePlaces(stage: Stage, team: Team) {
  await stage.at(-1, "19:00")
  const known: [name: string, access: AccessFact[], accessNote: string][] = [
    [
      "The Gear Room",
      ["step-free", "toilet", "loop", "animals"],
      "Ring twice; the bell is slower than Alex.",
    ],
    ["Eastside Tool Library", ["step-free", "parking", "seats"], ""],
  ]
  for (const [name, access, accessNote] of known) {
    const place = await stage.one<{
      id: string
      version: number
      name: string
      city: string
      address: string
      country: string
      url: string
    }>("select id, version, name, city, address, country, url from places where name = $1", [name])
    done(await changePlace(team.editors.luis, { ...place, access, accessNote }))
  }
}

function inputOf(stage: Stage, team: Team, told: Told) {
  const {
    title,
    on,
    from = "00:00",
    until,
    days = 0,
    zone = groupZone,
    place,
    value,
    text,
    tags,
    url = "",
  } = told
  const [placeName = "", address = "", city = "", country = ""] = place ?? []
  const [kind, member, sentence] = told.involvement
  const first = stage.weekday(...on)
  return eventInput.parse({
    title,
    startsLocal: `${first}T${from}`,
    endsLocal: until
      ? `${first}T${until}`
      : days > 1
        ? `${stage.weekday(on[0], on[1] + days - 1)}T00:00`
        : undefined,
    isAllDay: days > 0,
    zone,
    placeName,
    address,
    city,
    country,
    isOnline: place === undefined,
    url,
    tags,
    description: text,
    audienceValue: value,
    involvementKind: kind,
    involvementMemberId: team.id(member),
    involvementSentence: sentence,
    alsoInvolved: told.also && [
      { kind: told.also[0], memberId: team.id(told.also[1]), sentence: told.also[2] },
    ],
    ...told.more,
  })
}
