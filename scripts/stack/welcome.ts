import pg from "pg"
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

async function demoEditor(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = await client.query<{ email: string }>(
    `select email from members where role is not null and disabled_at is null and email is not null
     order by (role = 'admin') desc, created_at, id limit 1`,
  )
  await client.end()
  return found.rows[0]?.email
}
