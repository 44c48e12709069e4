import * as z from "zod"
import { emailAddress, line } from "@/lib/text"

export type MemberRole = "editor" | "admin"

export const memberInput = z.object({
  name: line(80).refine((text) => text !== "", "A member needs a name."),
  publicName: line(80),
  email: emailAddress("Please give an address.").optional(),
  role: z.enum(["editor", "admin"]).optional(),
})
export type MemberInput = z.infer<typeof memberInput>

export const signInInput = z.object({ email: emailAddress("Please give your address.") })

export type MemberRow = {
  id: string
  name: string
  publicName: string | null
  email: string | null
  role: MemberRole | null
  disabledAt: Date | null
  version: number
  sessions: number
}
