import { webAddress } from "@/lib/text"

const written = /(?:https?:\/\/|www\.)[^\s<>"'`\\^{}|]{3,2000}/gi

/** Where mail programs and services hide the true address, and under which name. */
const wrappers: [host: RegExp, name: string][] = [
  [/\.safelinks\.protection\.outlook\.com$/, "url"],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, "q"],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, "url"],
  [/^lm?\.facebook\.com$/, "u"],
]

const isNoise = ({ hostname, pathname, search }: URL) =>
  // A profile says who somebody is, an event on the same site what they pitch.
  (/(?:^|\.)(?:facebook|instagram|twitter|x|linkedin|youtube|tiktok|threads|pinterest)\.(?:com|net)$/.test(
    hostname,
  ) &&
    !/\/events?\//i.test(pathname)) ||
  /(?:^|\.)(?:list-manage\.com|mailchi\.mp|sendgrid\.net|hubspotemail\.net|mandrillapp\.com|aka\.ms)$/.test(
    hostname,
  ) ||
  /^(?:click|clicks|track|tracking|trk|links?|email|open|pixel)\d{0,3}\./.test(hostname) ||
  /unsubscribe|opt-?out|abmelden|abbestellen|preferences|pixel|beacon|mailto/i.test(pathname + search) ||
  /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|woff2?)$/i.test(pathname)

/**
 * The web addresses that a text names, each once, as written: http and https alone. Left out, where that can be told,
 * is what a mail brings along by itself: ways to unsubscribe, counters, pictures, profiles.
 */
export function findLinks(text: string): string[] {
  const found = new Set<string>()
  let looked = 0
  for (const [match] of text.matchAll(written)) {
    const read = webAddress.safeParse(unwrapped(withoutEnd(match)))
    if (read.success && read.data && !isNoise(new URL(read.data))) found.add(read.data)
    if (found.size === 50 || ++looked === 500) break
  }
  return [...found]
}

/** Without the marks that end a sentence or a bracket around it. A loop, since a pattern would look at each twice. */
function withoutEnd(link: string): string {
  let end = link.length
  while (/[.,;:!?*_~\])»”’]/.test(link.charAt(end - 1))) {
    if (link.charAt(end - 1) === ")" && link.includes("(")) break
    end--
  }
  return link.slice(0, end)
}

function unwrapped(link: string): string {
  if (!URL.canParse(link)) return link
  const url = new URL(link)
  for (const [host, name] of wrappers) {
    const inner = host.test(url.hostname) && url.searchParams.get(name)
    if (inner && /^https?:\/\//i.test(inner)) return inner
  }
  return link
}
