import { demoAdminEmail, demoEditorEmail } from "@/prisma/seed/people"
import type { Greenroom } from "./greenroom"

/** Says where everything is, and in a demo how to get in. */
export function printWelcome({ environment, isDemo }: Greenroom) {
  const site = environment.BASE_URL
  const rows: [string, string | undefined][] = [
    ["Site", site],
    ["Pitch form", `${site}/pitch`],
    ["Dashboard", `${site}/dashboard`],
    ["Mailbox", environment.MAILBOX_URL],
  ]
  console.log("\nGreenroom is running.\n")
  for (const [name, address] of rows) if (address) console.log(`  ${name.padEnd(12)}${address}`)
  if (isDemo) {
    console.log(`\n  Sign in at ${site}/sign-in as ${demoEditorEmail}, who edits and hosts,`)
    console.log(`  or as ${demoAdminEmail}, the admin. The link arrives in the mailbox.`)
  }
  console.log("\n  Ctrl-C stops it all.\n")
}
