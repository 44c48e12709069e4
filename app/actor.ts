import "server-only"
import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import {
  type Admin,
  type Editor,
  type Guest,
  isAdmin,
  type Pitcher,
  type Unsubscriber,
  type Voucher,
} from "@/domain/actors/actor"
import { recognizeMember } from "@/domain/actors/recognize-member"
import {
  recognizeGuest,
  recognizePitcher,
  recognizeUnsubscriber,
  recognizeVoucher,
} from "@/domain/actors/recognize-outsider"
import { sessionCookie } from "@/lib/auth"

/** The editor who knocks, or null; asked once per request. */
export const currentEditor = cache(async (): Promise<Editor | null> => {
  const session = (await cookies()).get(sessionCookie())?.value
  return session ? recognizeMember(session) : null
})

/** For every page, action and file of the dashboard: anybody else is led to sign in. */
export async function requireEditor(): Promise<Editor> {
  return (await currentEditor()) ?? redirect("/sign-in")
}

/** An editor who is no admin is told nothing: not yours is not there. */
export async function requireAdmin(): Promise<Admin> {
  const editor = await requireEditor()
  return isAdmin(editor) ? editor : notFound()
}

export async function requirePitcher(token: string): Promise<Pitcher> {
  return (await recognizePitcher(token)) ?? notFound()
}

export async function requireGuest(token: string): Promise<Guest> {
  return (await recognizeGuest(token)) ?? notFound()
}

export async function requireUnsubscriber(token: string): Promise<Unsubscriber> {
  return (await recognizeUnsubscriber(token)) ?? notFound()
}

export async function requireVoucher(token: string): Promise<Voucher> {
  return (await recognizeVoucher(token)) ?? notFound()
}

/** The client's address as the front has established it; for counting, never for trust. */
export async function senderAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim() ?? "unknown"
}

/** Takes the session's cookie back; a browser only believes that about a secure name when the answer is secure too. */
export async function forgetSession(): Promise<void> {
  const name = sessionCookie()
  const secure = name.startsWith("__Secure-")
  ;(await cookies()).set({ name, value: "", path: "/", maxAge: 0, httpOnly: true, sameSite: "lax", secure })
}
