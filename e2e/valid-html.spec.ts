import { HtmlValidate } from "html-validate"
import { expect, ownerSql, test } from "./fixtures"

// Follows every link of the public site, a few of each kind of address: each leads somewhere, and each page is HTML as
// the standard has it (https://html.spec.whatwg.org).
test.describe.configure({ timeout: 120_000 })

const validator = new HtmlValidate({ extends: ["html-validate:standard"] })
const ofEachKind = 3

/** `/events/*?tag` for each event list with a tag, and so on. */
const kindOf = ({ pathname, searchParams }: URL) =>
  [pathname.replace(/(?<=^\/[^/]+\/)[^/]+/, "*").replace(/\d+/g, "#"), [...searchParams.keys()].sort()].join(
    "?",
  )

test("has no dead link and no page that is not valid HTML", async ({ request }) => {
  const base = process.env.BASE_URL ?? ""
  const { rows } = await ownerSql.query<{ slug: string }>(
    "select distinct on (state, is_all_day, is_online) slug from events where state <> 'draft'",
  )
  const waiting = ["/", "/pitch/resend", "/embed", ...rows.map(({ slug }) => `/events/${slug}`)]
  const seen = new Set(waiting)
  const kinds = new Map<string, number>()
  const found: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await request.get(path)
    if (!answer.ok()) found.push(`${path} answered ${answer.status()}`)
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue
    const html = await answer.text()
    const { results } = await validator.validateString(html, path)
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        found.push(`${path}: ${ruleId}, ${message} (${selector})`)
    for (const [, href = ""] of html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)) {
      const url = new URL(href.replace(/&amp;/g, "&"), new URL(path, base))
      const next = url.pathname + url.search
      const kind = kindOf(url)
      const known = kinds.get(kind) ?? 0
      if (url.origin !== new URL(base).origin || seen.has(next) || known >= ofEachKind) continue
      kinds.set(kind, known + 1)
      seen.add(next)
      waiting.push(next)
    }
  }
  expect(found).toEqual([])
  expect(seen.size).toBeGreaterThan(25)
})
