import { cancelEvent } from "@/domain/events/cancel-event"
import { draftEvent } from "@/domain/events/draft-event"
import { eventInput, type InvolvementKind } from "@/domain/events/event"
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
  isCancelled?: boolean
}

const gearRoom: Told["place"] = ["The Gear Room", "1440 Crankshaft Alley", "Detroit", "U.S.A."]
const toolLibrary: Told["place"] = ["Eastside Tool Library", "88 Ratchet Avenue", "Detroit", "U.S.A."]
const cannery: Told["place"] = ["Old Cannery Hall", "510 Brine Street", "Detroit", "U.S.A."]

const coming: Told[] = [
  {
    title: "Pothole Night: Things We Broke in Production",
    on: [1, 4],
    from: "19:00",
    until: "21:30",
    place: gearRoom,
    value:
      "After this, our people can tell an outage as a story with a middle, which is the part that helps the next person.",
    involvement: ["hosting", "alex", "Alex holds the door, the clock and the extension cord."],
    text: "Four people, ten minutes each, one outage apiece. The rule is the old one: say what you did, not what somebody should have done.\n\nThis month a parking garage that billed in Celsius, a backup that was a photograph of a backup, and a load balancer that balanced everything onto one machine, fairly.\n\nSoup at half past six, as long as it lasts. It has never lasted past seven.",
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
    text: "The plant called: the pipe that the tour is about has become the pipe that the repair is about. We go when it is whole again, and we will say so here.",
    tags: "field trip",
    isCancelled: true,
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
    on: [4, 4],
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
    tags: "open data, city",
    url: "https://busriders.example",
  },
  {
    title: "Pothole Night: Queues, Real and Otherwise",
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
    text: "Three days, no speakers, one wall of sticky notes. Friday we fill the wall, Saturday we argue with it, Sunday we write down what we would do on Monday.\n\nChildren welcome; there is a room with cardboard and one with silence.",
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
    tags: "databases",
    url: "https://lakesdb.example",
  },
  {
    title: "Pothole Night: The Migration That Ate the Spring",
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
  for (const [index, told] of [...past, ...coming].entries()) {
    const weeks = told.on[0]
    await stage.at(weeks < 0 ? weeks * 7 - 21 : index * 2 - 40, "20:15")
    const [kind, member, sentence] = told.involvement
    const drafted = done(
      await draftEvent(
        team.editor(member),
        inputOf(stage, told, { kind, sentence, memberId: team.id(member) }),
      ),
    )
    await stage.at(weeks < 0 ? weeks * 7 - 20 : index * 2 - 39, "21:05")
    done(await publishListing(team.editors.alex, { id: drafted.id, version: 1 }))
    if (told.isCancelled) {
      await stage.at(-1, "12:10")
      done(await cancelEvent(team.editors.luis, { id: drafted.id, version: 2 }))
    }
    ids.set(told.title, drafted.id)
  }
  return ids
}

type Standing = { kind: InvolvementKind; sentence: string; memberId: string }

function inputOf(stage: Stage, told: Told, standing: Standing) {
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
    involvementKind: standing.kind,
    involvementMemberId: standing.memberId,
    involvementSentence: standing.sentence,
  })
}
