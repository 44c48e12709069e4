import "server-only"
import { NextRequest } from "next/server"
import NextAuth, { type AuthOptions } from "next-auth"
import type { Adapter } from "next-auth/adapters"
import EmailProvider from "next-auth/providers/email"
import { env } from "./env"

const sessionDays = 30
const isSecure = () => env().BASE_URL.startsWith("https:")

export const sessionCookie = () =>
  isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token"

/**
 * next-auth with database sessions, behind one door. Its own way of sending links and its GET callback stay unused:
 * our page's button posts, and only then is the callback run. `adapter` finds members and makes nobody.
 */
export function makeAuth(adapter: Adapter) {
  process.env.NEXTAUTH_URL = env().BASE_URL
  const options: AuthOptions = {
    adapter,
    secret: env().AUTH_SECRET,
    session: { strategy: "database", maxAge: sessionDays * 86_400, updateAge: 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    // An empty secret makes next-auth's hash of a token the plain SHA-256 that we keep.
    providers: [EmailProvider({ server: "", from: "", secret: "", sendVerificationRequest: () => {} })],
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
  return {
    /** Runs the callback for a pressed link: sets the session's cookie and redirects to the dashboard, or to /sign-in. */
    signIn(request: Request, { token, email }: { token: string; email: string }): Promise<Response> {
      const callback = new URL("/api/auth/callback/email", env().BASE_URL)
      callback.search = new URLSearchParams({
        token,
        email,
        callbackUrl: `${env().BASE_URL}/dashboard`,
      }).toString()
      const headers = new Headers(request.headers)
      headers.delete("content-type")
      headers.delete("content-length")
      return NextAuth(
        new NextRequest(callback, { method: "GET", headers }),
        { params: { nextauth: ["callback", "email"] } },
        options,
      )
    },
  }
}
