import type { Told } from "./tell"

/* The exchange that Greenroom was made after. */

export const severalEvents: Told = {
  name: "Verity Plumb",
  email: "verity.plumb@brighthands.example",
  organisation: "Bright Hands Alliance",
  site: "https://brighthands.example",
  events: [
    ["Coats for Corktown", "https://brighthands.example/coats", -12, "10:00", "Bright Hands Hall, Detroit"],
    [
      "Bowl-a-thon for Bright Hands",
      "https://brighthands.example/bowl",
      -5,
      "18:00",
      "Pinsetter Lanes, Detroit",
    ],
    ["Bright Hands Gala", "https://brighthands.example/gala", 25, "19:00", "Riverside Ballroom, Detroit"],
  ],
  value: "After this, your audience can support several wonderful causes near them.",
  anythingElse:
    "We are hosting several events in the next couple of months. How do we get these listed on your website?",
}
export const storyQuestion =
  "These look like worthy causes, but we do not see yet what they have to do with our people, and none of us is in them. Could you help us understand: what are you looking for?"
export const storyAnswer =
  "That answers my question. So you only post events that you are involved in and that you think your audience would be interested in."
export const storyNote =
  "Replied by mail within a day, to the point and not to the question. The coat drive moved 4,000 coats last winter with a spreadsheet and two vans: that is an episode."
export const storyInvitation =
  "You got four thousand coats to four thousand people with a spreadsheet and two vans, and our listeners would love to hear how that does not fall over."

/* Closed: not listed, came back, silent, withdrawn, looked at again. */

export const brokerage: Told = {
  name: "Chad Wellington",
  email: "chad@leadfunnel.example",
  organisation: "LeadFunnel",
  site: "https://leadfunnel.example",
  events: [["Unlock 10x Growth Webinar", "https://leadfunnel.example/10x", -18, "12:00", ""]],
  value: "After this, your people can unlock ten times the growth with our proven framework.",
}
export const brokerageNo = {
  reason: "value",
  words: "We read the page twice and could not find out what grows.",
  wayBack: "Tell us one thing that somebody who fixes things for a living can do the morning after.",
} as const

export const gala: Told = {
  name: "Eleanor Whitcombe",
  email: "eleanor@brassbuttons.example",
  organisation: "Brass Buttons Society",
  events: [
    [
      "Brass Buttons in Concert",
      "https://brassbuttons.example/concert",
      9,
      "19:30",
      "Guild Theater, Detroit",
    ],
  ],
  value: "After this, your people can hum all four movements of a symphony about the Ambassador Bridge.",
  acquaintance: "listened",
  detail: "the one about the accordion",
}
export const galaNo = {
  reason: "involvement",
  words: "We would happily hum along, and that is not yet the same as being in it.",
  wayBack:
    "Bernie asks whether you need somebody for the light desk. If one of us sits there, it is one of ours.",
} as const

export const hackWeekend: Told = {
  name: "Tyler Brandt",
  email: "tyler@hackfast.example",
  organisation: "HackFast",
  events: [["HackFast Weekend", "https://hackfast.example", -8, "", "Midtown, Detroit"]],
  value: "After this, your people can say they built an app in a weekend and maybe win a prize.",
  brings: "We can offer a discount code.",
}
export const hackWeekendQuestion =
  "Who owns what gets built that weekend? The terms on your page say that you do, and that is the first thing our people would ask."

export const drones: Told = {
  name: "Akosua Mensah",
  email: "akosua@fieldmice.example",
  organisation: "Fieldmice Surveying",
  events: [
    ["Drone Mapping Morning", "https://fieldmice.example/morning", -3, "09:00", "Rouge Meadow, Dearborn"],
  ],
  value: "After this, our people can turn an hour of drone pictures into a map that a farmer would trust.",
  acquaintance: "came_to",
  detail: "Open Data Bike Ride",
}

export const compilerReading: Told = {
  name: "Ruth Abelson",
  email: "ruth@parsnip.example",
  organisation: "The Parsnip Parser Club",
  events: [
    [
      "Reading the Dragon Book, Chapter by Chapter",
      "https://parsnip.example/dragon",
      16,
      "19:00",
      "Back room of the Oat & Ink, Ferndale",
    ],
  ],
  value: "After this, our people can finish a book that they have owned for fifteen years.",
  acquaintance: "know",
  detail: "Yuki Tanabe",
}
export const compilerReadingNo = {
  reason: "involvement",
  words: "Half of us own that book. None of us has said yet that they will come.",
  wayBack: "If Yuki or one of us reads along, tell us who, and it is on the calendar.",
} as const
export const compilerReadingBack = {
  whatChanged: "Yuki is leading chapter three, the one with the automata, and has already drawn them.",
  audienceValue:
    "After this, our people can finish chapter three with Yuki, who has drawn every automaton on one tablecloth.",
}

/* Not listed, but asked onto the show. */

export const foodBank: Told = {
  name: "Gloria Sutherland",
  email: "gloria@crateandladle.example",
  organisation: "Crate & Ladle Food Bank",
  events: [
    ["Volunteer Saturday", "https://crateandladle.example/saturday", -20, "08:00", "Crate & Ladle, Detroit"],
  ],
  value:
    "After this, our people can pack eight hundred boxes in a morning and see the routing that makes it possible.",
  isOpenToShow: true,
}
export const foodBankInvitation =
  "You route forty vans every morning with pins in a cork board, and it beats the software that you were given. Come and tell us why."

export const beeHotel: Told = {
  name: "Søren Kjeldsen-Brooks",
  email: "soren@hivemind.example",
  organisation: "Hivemind Allotments",
  events: [
    ["Bee Hotel Open Day", "https://hivemind.example/open", 12, "11:00", "Hivemind Allotments, Hamtramck"],
  ],
  value: "After this, our people can count bees with a ten-dollar sensor and not be fooled by wasps.",
  acquaintance: "listened",
  detail: "episode 410",
  isOpenToShow: true,
}
export const beeHotelInvitation =
  "Anybody who has taught a ten-dollar sensor to tell a bee from a wasp has a story about the wasps. We want that one."

export const prisonLibrary: Told = {
  name: "Imani Castle",
  email: "imani@secondshelf.example",
  organisation: "Second Shelf",
  events: [
    ["Second Shelf Book Drive", "https://secondshelf.example/drive", 20, "10:00", "Second Shelf, Detroit"],
  ],
  value: "After this, our people can give away the manuals they outgrew to people who will read every page.",
  isOpenToShow: true,
  anythingElse:
    "We teach programming on paper, because there are no computers. It works better than you would think.",
}
export const prisonLibraryInvitation =
  "You teach programming on paper, to people who may not touch a computer. I have not stopped thinking about that since Sunday."
export const prisonLibraryWords =
  "Yes, gladly! Evenings are hard, I teach until eight. Could we record on a Friday, or at any time after the 10th?"

export const lighthouse: Told = {
  name: "Captain Joan Reyes",
  email: "joan@lampkeepers.example",
  organisation: "Lampkeepers of Lake St. Clair",
  site: "https://lampkeepers.example",
  events: [
    [
      "Lighthouse Lamp Rebuild, Public Day",
      "https://lampkeepers.example/rebuild",
      30,
      "10:00",
      "Windmill Spit Light",
    ],
  ],
  value: "After this, our people can see a two-ton lens turn on a pound of grease and one very small motor.",
  isOpenToShow: true,
}
export const lighthouseInvitation =
  "You run a machine from 1893 with a motor from a printer, and you say that the motor is the unreliable part. Please come and say it on air."

/* Yes. */

export const river: Told = {
  name: "Delphine Marchetti",
  email: "delphine@rougewatch.example",
  organisation: "Rouge Watch",
  site: "https://rougewatch.example",
  events: [
    [
      "State of the River: Open Sensor Night",
      "https://rougewatch.example/night",
      23,
      "18:30",
      "Boathouse No. 3",
    ],
  ],
  value:
    "After this, our people can read the river's own numbers and build the next sensor for under forty dollars.",
  acquaintance: "know",
  detail: "Hannah Weiss",
  whoOfUs: "Hannah helped us to calibrate the first four sensors",
  brings: "Twelve seats at the front, and a kit for whoever takes a sensor home.",
}
export const riverYes = {
  audienceValue:
    "After this, our people can read the river's own numbers and build the next sensor for under forty dollars.",
  involvementKind: "speaking",
  involvementSentence: "Hannah calibrated the first four sensors and explains why the fifth was right.",
  words: "Hannah says that the fifth sensor is her favourite. We will be there with about ten people.",
} as const
export const riverListing = {
  city: "Detroit",
  country: "U.S.A.",
  address: "3 Slipway Road",
  tags: "open data, hardware, city",
  description:
    "Rouge Watch has put eleven sensors into a river that most maps draw in grey. Tonight they show three years of numbers, hand out the plans, and build the twelfth on the spot.\n\nThe river smells better than it did. There is a graph for that, too.",
}

export const lathe: Told = {
  name: "Hank Oyelaran",
  email: "hank@thirdspindle.example",
  organisation: "Third Spindle Machine Shop",
  events: [
    [
      "Put Your Lathe on the Network (Don't)",
      "https://thirdspindle.example/dont",
      27,
      "18:00",
      "Third Spindle, Highland Park",
    ],
  ],
  value:
    "After this, our people can get numbers out of a forty-year-old machine without letting anything back in.",
  acquaintance: "came_to",
  detail: "Pothole Night: Small Computers in Big Machines",
  whoOfUs: "Tomasz, if he has not sold the oscilloscope",
  brings: "The lathe.",
}
export const latheYes = {
  audienceValue:
    "After this, our people can get numbers out of a forty-year-old machine without letting anything back in.",
  involvementKind: "co_hosting",
  involvementSentence: "Tomasz brings the oscilloscope, which he has not sold, and half of the evening.",
  words: "The bracket in the title is what convinced us.",
} as const

/* A question is out, or was answered. */

export const blockchainBrunch: Told = {
  name: "Jaxon Pryce",
  email: "jaxon@ledgerbrunch.example",
  organisation: "Ledger & Brunch",
  events: [["Blockchain Brunch", "https://ledgerbrunch.example", 11, "11:00", "Rooftop, Detroit"]],
  value: "After this, people can network with founders and investors over waffles.",
}
export const blockchainBrunchQuestion =
  "We like waffles. What would somebody know on the way home that they did not know on the way there?"

export const kitchenRobots: Told = {
  name: "Mei-Ling Brandvold",
  email: "mei@ladlebot.example",
  organisation: "Ladlebot",
  events: [
    ["Kitchen Robots, Open Hood", "https://ladlebot.example/hood", 18, "17:00", "Ladlebot Works, Ypsilanti"],
    [
      "Kitchen Robots, Open Hood: second evening",
      "https://ladlebot.example/hood-2",
      19,
      "17:00",
      "Ladlebot Works, Ypsilanti",
    ],
  ],
  value:
    "After this, our people can read the safety loop of an arm that holds a knife, and say where they would stand.",
  brings: "Thirty bowls of noodles, cut by the arm.",
}
export const kitchenRobotsQuestion =
  "We would come for that. Is there somebody in the room who wrote the safety loop, and may people ask about the time it did not work?"

export const mapathon: Told = {
  name: "Tobias Engelhardt",
  email: "tobias@kartenhaus.example",
  organisation: "Kartenhaus",
  events: [
    ["Alley Mapathon", "https://kartenhaus.example/alleys", 21, "10:00", "Southwest Branch Library, Detroit"],
  ],
  value: "After this, our people can put forty alleys on the map that ambulances use.",
  acquaintance: "listened",
  detail: "episode 408",
}
export const mapathonQuestion =
  "Which map do the ambulances use, and how long until an alley that we draw is really in it?"
export const mapathonAnswer =
  "The county's dispatch pulls from the open map every Sunday night; I sat beside the dispatcher and watched it happen. An alley drawn on Saturday is in the ambulance on Monday. She would come along and show it, if you like."

/* Waiting for us. */

export const choir: Told = {
  name: "Philippa Oduya",
  email: "philippa@modemchoir.example",
  organisation: "The Modem Choir",
  site: "https://modemchoir.example",
  events: [
    ["An Evening of Handshakes", "https://modemchoir.example/evening", 24, "20:00", "St. Baud's, Detroit"],
  ],
  value:
    "After this, our people can sing the handshake of a 56k modem in four parts, and know what each part is for.",
  acquaintance: "came_to",
  detail: "Sunday Solder: The One with the Accordion",
  whoOfUs: "Josephine with the accordion has promised",
  isOpenToShow: true,
}
export const choirMessage =
  "A small change: we sing at eight now, not at seven. The basses have a train to catch from work."
export const choirNote =
  "I know this is late. I wanted to ask Jo whether she really plays, and then it was Sunday again."

export const longWords: Told = {
  name: "Karl-Friedrich Großkreutz-Überschär",
  email: "kf@fahrplan.example",
  organisation: "Verein zur Pflege der Straßenbahnbetriebsleitsysteme e. V.",
  site: "https://fahrplan.example",
  events: [
    [
      "Straßenbahnfahrplanabweichungsbenachrichtigungssysteme: ein Abend über Verspätungen",
      "https://fahrplan.example/abend",
      33,
      "19:00",
      "Haus der Partnerstadt, Dearborn",
    ],
  ],
  value:
    "After this, our people can build a Verspätungsvorhersage, which is German for knowing that the tram is late before the tram does.",
  acquaintance: "listened",
  detail: "episode 413, before it was out, at the recording",
  whoOfUs: "Emil Sandqvist, who was on your show",
  brings: "A tram bell. A real one.",
}

export const rightToLeft: Told = {
  name: "ليلى حداد",
  email: "layla@khatt.example",
  organisation: "خط — Khatt Type Workshop",
  site: "https://khatt.example",
  events: [
    ["Arabic on Small Screens", "https://khatt.example/small", 29, "18:30", "Khatt, Warren Avenue, Dearborn"],
  ],
  value:
    "After this, our people can set a bus sign in Arabic and English that neither reader finds upside down.",
  acquaintance: "know",
  detail: "Luis F.",
  whoOfUs: "Luis set the first sign with us, badly, and came back",
}

export const threads: Told = {
  name: "Beatrix Okonkwo",
  email: "bea@loomroom.example",
  organisation: "The Loom Room",
  events: [
    [
      "🧵 Threads, Needles & Mutexes",
      "https://loomroom.example/mutex",
      26,
      "19:00",
      "The Loom Room, Ferndale",
    ],
  ],
  value: "After this, our people can weave a deadlock out of wool, and undo it without cutting anything.",
  acquaintance: "came_to",
  detail: "Borrow Checkers",
  whoOfUs: "Yuki could say yes",
  isOpenToShow: true,
  brings: "Eight looms and the wool.",
}

export const lawnMower: Told = {
  name: "Ezekiel Thornbury",
  email: "zeke@idleblade.example",
  organisation: "Idle Blade",
  events: [
    [
      "Embedded Linux on a Lawn Mower",
      "https://idleblade.example/night",
      31,
      "18:30",
      "Idle Blade garage, Royal Oak",
    ],
  ],
  value: "After this, our people can boot a mower in four seconds and stop it in a quarter of one.",
  acquaintance: "know",
  detail: "Alex Moreau",
  whoOfUs: "Alex wrote our watchdog on a napkin. We still have the napkin.",
  brings: "The mower, without the blade. And the napkin.",
}

/* Not confirmed yet. */

export const craftBeerNight: Told = {
  name: "Buddy Lamar",
  email: "buddy@hopsandhops.example",
  events: [["Craft Beer Trivia Thursday", "", 6, "20:00", "Hops & Hops, Detroit"]],
  value: "After this, people can know a lot about beer and have a good time.",
}
export const hydroponics: Told = {
  name: "Ines Vandermeer",
  email: "ines@basilbasement.example",
  organisation: "Basil Basement",
  events: [
    ["Lettuce, Lamps and Logs", "https://basilbasement.example/logs", 35, "18:00", "Basil Basement, Detroit"],
  ],
  value: "After this, our people can keep a lettuce alive with a relay, a lamp and a log file.",
}
export const unconfirmedJustNow: Told = {
  name: "Otis Farrow",
  email: "otis@cassettecounty.example",
  organisation: "Cassette County Archive",
  events: [
    [
      "Tape Baking for Beginners",
      "https://cassettecounty.example/bake",
      28,
      "13:00",
      "Cassette County, Pontiac",
    ],
  ],
  value: "After this, our people can rescue a tape that sheds, with a food dehydrator and an alarm clock.",
  acquaintance: "listened",
  detail: "episode 409",
}

/* Decided or asked minutes ago: their mails are still here. */

export const realEstate: Told = {
  name: "Brock Sterling",
  email: "brock@loftsandlots.example",
  organisation: "Lofts & Lots",
  events: [
    ["Smart Home Showcase", "https://loftsandlots.example/showcase", 14, "12:00", "Lofts & Lots, Birmingham"],
  ],
  value: "After this, your readers can experience the future of luxury smart living first hand.",
}
export const realEstateNo = {
  reason: "topic",
  words: "Our people tend to take such homes apart, which is probably not what you have in mind.",
  wayBack:
    "If one evening is about what the house sends home, and to whom, we would like to hear of that one.",
} as const

export const chessClock: Told = {
  name: "Padma Lindqvist",
  email: "padma@tickclub.example",
  organisation: "Tick Club",
  events: [
    [
      "Build a Chess Clock That Cannot Cheat",
      "https://tickclub.example/clock",
      22,
      "14:00",
      "Tick Club, Ann Arbor",
    ],
  ],
  value: "After this, our people can prove to a sore loser that the clock was right.",
  acquaintance: "listened",
  detail: "episode 407",
  brings: "Parts for twenty clocks.",
}
export const chessClockQuestion =
  "Lovely. Is it soldering from the first minute, or could somebody come who has never held an iron?"

/** Two that no person sent: one is betrayed by its links, the other by a field that nobody sees. */
export const followers: Told = {
  name: "Growth Team",
  email: "offers@follower-farm.example",
  events: [["Ten Thousand Followers by Friday", "https://follower-farm.example/start", 9, "", ""]],
  value: "After this, our people can have ten thousand followers by Friday without saying anything.",
  anythingElse: [1, 2, 3, 4, 5].map((offer) => `https://follower-farm.example/offer-${offer}`).join(" "),
}
export const coupons: Told = {
  name: "Coupons",
  email: "deals@coupon-cloud.example",
  organisation: "Coupons",
  events: [["Coupons", "https://coupon-cloud.example/", 2, "00:00", "Coupons"]],
  value: "Coupons coupons coupons coupons coupons",
}
