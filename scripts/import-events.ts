import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { recognizeMemberByEmail } from "@/domain/actors/recognize-member"
import { importEvents } from "@/domain/events/import-events"
import { closeDb } from "@/lib/db"
import { env } from "@/lib/env"

// npm run import-events -- <file> [--as editor@address]   Makes drafts; without --as in the name of the first admin.
const { positionals, values } = parseArgs({ allowPositionals: true, options: { as: { type: "string" } } })
const [file] = positionals
if (!file) fail("Which file? npm run import-events -- conferences.json")

const rows = readRows(file)
try {
  env()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
const editor = await recognizeMemberByEmail(values.as ?? null)
if (!editor)
  fail(values.as ? `${values.as} is no editor here.` : "There is no admin yet. Name an editor with --as.")
const { value: report } = await importEvents(editor, rows)
await closeDb()

console.log(`${report.made} drafts made, ${report.withZone} of them with a zone that their place tells.`)
console.log(`${report.alreadyThere} were already there.`)
console.log(`${report.flagged.length} look like another event:`)
for (const { row, title, url, looksLike } of report.flagged)
  console.log(`  row ${row}: ${title} (${url}) looks like ${looksLike.title} (${looksLike.url})`)
console.log(`${report.refused.length} rows could not be read:`)
for (const { row, reasons } of report.refused) console.log(`  row ${row}: ${reasons.join(" ")}`)

function readRows(path: string): unknown[] {
  try {
    const list: unknown = JSON.parse(readFileSync(path, "utf8"))
    return Array.isArray(list) ? list : fail(`${path} is no list.`)
  } catch (error) {
    return fail(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function fail(reason: string): never {
  console.error(reason)
  process.exit(1)
}
