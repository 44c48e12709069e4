import { recognizeHost } from "@/domain/actors/recognize-member"
import { hostFeed } from "@/domain/invitations/host-feed"

type Context = { params: Promise<{ secret: string }> }

/** A host's private feed of recordings. Unknown, ended and of somebody who left: there is nothing here, all alike. */
export async function GET(_: Request, { params }: Context) {
  const { secret } = await params
  const host = secret.endsWith(".ics") ? await recognizeHost(secret.slice(0, -4)) : null
  if (!host) return new Response(null, { status: 404 })
  return new Response(await hostFeed(host), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="recordings.ics"',
      "cache-control": "private, no-store",
    },
  })
}
