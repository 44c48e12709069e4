/**
 * Zones that a place tells for sure. A country is here when its people would all name the same zone; one with several
 * needs the city. What is missing is not a mistake: the editor sets the zone, and nothing is published without one.
 */
const ofCountry: Record<string, string> = {
  armenia: "Asia/Yerevan",
  austria: "Europe/Vienna",
  belgium: "Europe/Brussels",
  bulgaria: "Europe/Sofia",
  croatia: "Europe/Zagreb",
  cyprus: "Asia/Nicosia",
  "czech republic": "Europe/Prague",
  czechia: "Europe/Prague",
  denmark: "Europe/Copenhagen",
  england: "Europe/London",
  estonia: "Europe/Tallinn",
  finland: "Europe/Helsinki",
  france: "Europe/Paris",
  georgia: "Asia/Tbilisi",
  germany: "Europe/Berlin",
  greece: "Europe/Athens",
  "hong kong": "Asia/Hong_Kong",
  hungary: "Europe/Budapest",
  iceland: "Atlantic/Reykjavik",
  india: "Asia/Kolkata",
  ireland: "Europe/Dublin",
  israel: "Asia/Jerusalem",
  italy: "Europe/Rome",
  japan: "Asia/Tokyo",
  kenya: "Africa/Nairobi",
  latvia: "Europe/Riga",
  lithuania: "Europe/Vilnius",
  luxembourg: "Europe/Luxembourg",
  malaysia: "Asia/Kuala_Lumpur",
  malta: "Europe/Malta",
  moldova: "Europe/Chisinau",
  netherlands: "Europe/Amsterdam",
  nigeria: "Africa/Lagos",
  "north macedonia": "Europe/Skopje",
  norway: "Europe/Oslo",
  philippines: "Asia/Manila",
  poland: "Europe/Warsaw",
  romania: "Europe/Bucharest",
  scotland: "Europe/London",
  serbia: "Europe/Belgrade",
  singapore: "Asia/Singapore",
  slovakia: "Europe/Bratislava",
  slovenia: "Europe/Ljubljana",
  "south africa": "Africa/Johannesburg",
  "south korea": "Asia/Seoul",
  sweden: "Europe/Stockholm",
  switzerland: "Europe/Zurich",
  taiwan: "Asia/Taipei",
  thailand: "Asia/Bangkok",
  tunisia: "Africa/Tunis",
  turkey: "Europe/Istanbul",
  uk: "Europe/London",
  "united arab emirates": "Asia/Dubai",
  "united kingdom": "Europe/London",
  vietnam: "Asia/Ho_Chi_Minh",
  wales: "Europe/London",
}

const ofCity: Record<string, Record<string, string>> = {
  australia: {
    adelaide: "Australia/Adelaide",
    brisbane: "Australia/Brisbane",
    canberra: "Australia/Sydney",
    melbourne: "Australia/Melbourne",
    perth: "Australia/Perth",
    sydney: "Australia/Sydney",
  },
  brazil: { belem: "America/Belem", "rio de janeiro": "America/Sao_Paulo", "sao paulo": "America/Sao_Paulo" },
  canada: {
    calgary: "America/Edmonton",
    edmonton: "America/Edmonton",
    halifax: "America/Halifax",
    montreal: "America/Toronto",
    ottawa: "America/Toronto",
    toronto: "America/Toronto",
    vancouver: "America/Vancouver",
  },
  chile: { santiago: "America/Santiago" },
  indonesia: { jakarta: "Asia/Jakarta" },
  mexico: { "mexico city": "America/Mexico_City" },
  "new zealand": { auckland: "Pacific/Auckland", wellington: "Pacific/Auckland" },
  portugal: { lisbon: "Europe/Lisbon", porto: "Europe/Lisbon" },
  spain: {
    barcelona: "Europe/Madrid",
    bilbao: "Europe/Madrid",
    cadiz: "Europe/Madrid",
    madrid: "Europe/Madrid",
    malaga: "Europe/Madrid",
    sevilla: "Europe/Madrid",
    valencia: "Europe/Madrid",
  },
  ukraine: { kyiv: "Europe/Kyiv" },
  usa: {
    "detroit, mi": "America/Detroit",
    "kansas city, ks": "America/Chicago",
    "miami, fl": "America/New_York",
    "nashville, tn": "America/Chicago",
    "orlando, fl": "America/New_York",
    "phoenix, az": "America/Phoenix",
  },
}

/** States with one zone from border to border; the others (Florida, Texas, Michigan …) need the city. */
const ofState: [zone: string, states: string][] = [
  ["America/New_York", "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV"],
  ["America/Chicago", "AL AR IA IL LA MN MO MS OK WI"],
  ["America/Denver", "CO MT NM UT WY"],
  ["America/Los_Angeles", "CA WA"],
]

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim()

/** The IANA zone of a city as people write it ("Detroit, MI", "U.S.A."), or null when that is not sure. */
export function likelyZone(city: string, country: string): string | null {
  const land = folded(country)
    .replace(/\./g, "")
    .replace(/^(us|united states( of america)?)$/, "usa")
  const [state = ""] = /(?<=, )[A-Z]{2}$/.exec(city.trim()) ?? []
  const zoneOfState = ofState.find(([, states]) => land === "usa" && state && states.includes(state))?.[0]
  return ofCountry[land] ?? ofCity[land]?.[folded(city)] ?? zoneOfState ?? null
}
