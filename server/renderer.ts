import type { Ask, Asked, Captured } from "./capture"
import { Gate } from "./gate"
import { isEmptyShell, withOwnStatus } from "./own-status"
import { headersForEverybody, type Site } from "./request-headers"

/** More is asked of us than we can render. */
export class Full extends Error {}

/** A page that takes longer is never coming; what is saved may wait for others who save. */
const answerWithinMs = { GET: 7_000, POST: 20_000 }

/** Asks Next, so many times at once. Throws Full, TooSlow, and whatever Next throws. */
export function renderer(ask: Ask, site: Site): (asked: Asked) => Promise<Captured> {
  const gate = new Gate()
  async function answered(asked: Asked): Promise<Captured> {
    const limitMs = asked.method === "POST" ? answerWithinMs.POST : answerWithinMs.GET
    const captured = withOwnStatus(await ask(asked, limitMs))
    if (!isEmptyShell(captured)) return captured
    // The words of a page that calls notFound() are only in the data for Next's script. Asked for by its own
    // address, the page of the whole site is written out.
    const headers = headersForEverybody(site, asked.headers["x-greenroom-reference"] ?? "")
    return ask({ method: "GET", url: "/_not-found", headers }, answerWithinMs.GET)
  }
  return async (asked) => {
    if (!(await gate.enter())) throw new Full()
    try {
      return await answered(asked)
    } finally {
      gate.leave()
    }
  }
}
