import { demoEditor } from "./demo-group"
import type { Greenroom } from "./greenroom"

/** Says where everything is, and in a demo how to get in. */
export async function printWelcome({ environment, ownerUrl, isDemo }: Greenroom) {
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
    console.log(`\n  Sign in as ${await demoEditor(ownerUrl)} at ${site}/sign-in:`)
    console.log(`  the link arrives in the mailbox.`)
  }
  console.log("\n  Ctrl-C stops it all.\n")
}
