import { type Asked, type Captured, capture, type Handle } from "./capture"
import { Gate } from "./gate"
import { underWay } from "./log-console"
import { isEmptyShell, withOwnStatus } from "./own-status"
import { headersForEverybody, type Site } from "./request-headers"

/** More is asked of us than we can render. */
export class Full extends Error {}

/** A page that takes longer is never coming; what is saved may wait for others who save. */
const answerWithinMs = { GET: 7_000, POST: 20_000 }

/** Asks Next, so many times at once. Throws Full, TooSlow, and whatever Next throws. */
export function renderer(handle: Handle, site: Site): (asked: Asked) => Promise<Captured> {
  const gate = new Gate()
  async function answered(asked: Asked, reference: string): Promise<Captured> {
    const limitMs = asked.method === "POST" ? answerWithinMs.POST : answerWithinMs.GET
    const captured = withOwnStatus(await capture(handle, asked, limitMs))
    if (!isEmptyShell(captured)) return captured
    // The words of a page that calls notFound() are only in the data for Next's script. Asked for by its own
    // address, the page of the whole site is written out.
    const headers = headersForEverybody(site, reference)
    return capture(handle, { method: "GET", url: "/_not-found", headers }, answerWithinMs.GET)
  }
  return async (asked) => {
    if (!(await gate.enter())) throw new Full()
    try {
      const reference = asked.headers["x-greenroom-reference"] ?? ""
      return await underWay.run({ reference }, () => answered(asked, reference))
    } finally {
      gate.leave()
    }
  }
}
