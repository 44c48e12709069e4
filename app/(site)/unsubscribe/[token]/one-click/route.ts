import { redirect } from "next/navigation"
import { requireUnsubscriber } from "@/app/actor"
import { neverInvite } from "@/domain/invitations/never-invite"

type Context = { params: Promise<{ token: string }> }

/** What a mail program posts by itself (RFC 8058): no page, no cookie, no origin; the token is the proof. */
export async function POST(request: Request, { params }: Context) {
  const unsubscriber = await requireUnsubscriber((await params).token)
  const body = await request.formData().catch(() => null)
  if (body?.get("List-Unsubscribe") !== "One-Click") return new Response(null, { status: 400 })
  await neverInvite(unsubscriber)
  return new Response("You will hear from us no more.\n", { headers: { "content-type": "text/plain" } })
}

/** A program without one click opens it instead: there is a page for people. */
export async function GET(_: Request, { params }: Context) {
  const { token } = await params
  await requireUnsubscriber(token)
  redirect(`/unsubscribe/${token}`)
}
