import { theClock } from "@/domain/actors/actor"
import { admitFirstAdmin } from "@/domain/members/admit-first-admin"
import { closeDb } from "@/lib/db"

// Run at every start of a real installation: prints a one-time sign-in link while nobody has signed in as admin.
const address = process.env.ADMIN_EMAIL || process.env.REPLY_TO || ""
const email = /<([^>]+)>/.exec(address)?.[1] ?? address
const admitted = await admitFirstAdmin(theClock(), { email, name: process.env.ADMIN_NAME || "Admin" })
if (admitted.ok) {
  console.log(`\nThere is no admin yet. ${email} becomes one by this link, good for a day and for one time:`)
  console.log(`  ${process.env.BASE_URL}${admitted.value.path}`)
}
await closeDb()
