import { readFileSync, statSync } from "node:fs"
import { parseArgs } from "node:util"
import { recognizeMemberByEmail } from "@/domain/actors/recognize-member"
import { importEpisodes } from "@/domain/episodes/import-episodes"
import { mostFeedBytes, readFeed } from "@/domain/episodes/read-feed"
import { closeDb } from "@/lib/db"
import { env } from "@/lib/env"

// npm run import-episodes -- <feed.xml> [--as editor@address]   Past episodes from a podcast's feed, once however often.
const { positionals, values } = parseArgs({ allowPositionals: true, options: { as: { type: "string" } } })
const [file] = positionals
if (!file) fail("Which file? npm run import-episodes -- feed.xml")

const feed = readFeed(readFile(file))
try {
  env()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
const editor = await recognizeMemberByEmail(values.as ?? null)
if (!editor)
  fail(values.as ? `${values.as} is no editor here.` : "There is no admin yet. Name an editor with --as.")
const done = await importEpisodes(editor, feed)
await closeDb()
if (!done.ok) fail(`There is no episode in ${file}: it is neither RSS nor Atom.`)
const { made, changed, unchanged, kept, faults } = done.value

console.log(`${made} episodes brought in, ${changed} follow the feed, ${unchanged} are as they were.`)
console.log(`${kept.length} stay as one of us wrote them:`)
for (const { number, title, fields } of kept) console.log(`  ${number} ${title}: ${fields.join(", ")}`)
console.log(`${faults.length} things to look at:`)
for (const { line, words } of faults) console.log(`  line ${line}: ${words}`)

function readFile(path: string): Buffer {
  try {
    if (statSync(path).size > mostFeedBytes) fail(`${path} is larger than 12 MB.`)
    return readFileSync(path)
  } catch (error) {
    return fail(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function fail(reason: string): never {
  console.error(reason)
  process.exit(1)
}
