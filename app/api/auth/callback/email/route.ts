import { findSignInLink } from "@/domain/members/find-sign-in-link"
import { signInAdapter } from "@/domain/members/sign-in-adapter"
import { makeAuth } from "@/lib/auth"
import { env } from "@/lib/env"

/** The button behind a mailed link posts here. A GET, which scanners and previews send, does not exist. */
export async function POST(request: Request): Promise<Response> {
  // What is no form is an unknown link.
  const form = await request.formData().catch(() => null)
  const token = String(form?.get("token") ?? "")
  const link = await findSignInLink(token)
  if (!link)
    return new Response(null, { status: 303, headers: { location: `${env().BASE_URL}/sign-in?expired=1` } })
  const entered = await makeAuth(signInAdapter).signIn(request, { token, email: link.email })
  // next-auth answers 302; after a POST the next request must be a GET (RFC 9110, 15.4.4).
  return new Response(null, { status: 303, headers: entered.headers })
}
