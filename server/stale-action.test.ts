import { expect, test } from "vitest"
import type { Asked } from "./capture"
import { answerStaleForm } from "./stale-action"

const fresh =
  '<form><input type="hidden" name="$ACTION_REF_2"/><input type="hidden" name="$ACTION_2:0" value="{&quot;id&quot;:&quot;new&quot;}"/>' +
  '<input name="title" value=""/><textarea name="why"></textarea><button>Send</button></form>'

async function sent(url: string, fields: Record<string, string>): Promise<Required<Asked>> {
  const form = new FormData()
  form.set("$ACTION_REF_2", "")
  form.set("$ACTION_2:0", '{"id":"old"}')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const response = new Response(form)
  const headers = { "content-type": response.headers.get("content-type") ?? "", cookie: "a=b" }
  return { method: "POST", url, headers, body: Buffer.from(await response.arrayBuffer()) }
}

/** Next as far as it matters here: knows the action "new" alone. */
function next(page: string, asked: Asked[]) {
  return async (one: Asked) => {
    asked.push(one)
    const isKnown = one.body?.toString().includes('{"id":"new"}')
    const isGone = one.method === "POST" && !isKnown
    const headers = isGone ? { "x-nextjs-action-not-found": "1" } : { "content-type": "text/html" }
    return { status: isGone ? 400 : 200, headers, body: Buffer.from(one.method === "POST" ? "saved" : page) }
  }
}

test("sends the pitch again under the action of today, word for word", async () => {
  const asked: Asked[] = []
  const form = await sent("/pitch", { title: 'Ä "quoted"', why: "line\r\nline" })
  const answer = await answerStaleForm(form, next(fresh, asked))
  expect(answer && "body" in answer && answer.body.toString()).toBe("saved")
  const again = asked.at(-1)
  const fields = await new Response(new Uint8Array(again?.body ?? []), {
    headers: { "content-type": again?.headers["content-type"] ?? "" },
  }).formData()
  expect([...fields]).toEqual([
    ["$ACTION_REF_2", ""],
    ["$ACTION_2:0", '{"id":"new"}'],
    ["title", 'Ä "quoted"'],
    ["why", "line\r\nline"],
  ])
})

test.each([
  ["two forms would fit", fresh + fresh],
  ["no form has what was sent", fresh.replace('name="why"', 'name="reason"')],
  ["the form is gone", "<p>Closed</p>"],
])("gives the text back when %s", async (_, page) => {
  const asked: Asked[] = []
  const answer = await answerStaleForm(
    await sent("/pitch", { title: "T", why: "because <b>" }),
    next(page, asked),
  )
  expect(answer && "keptText" in answer && answer.keptText).toContain("because &lt;b&gt;")
  expect(asked.every((one) => one.method === "GET")).toBe(true)
})

test("never guesses on a secret page", async () => {
  const asked: Asked[] = []
  const answer = await answerStaleForm(await sent("/pitch/abc", { title: "T", why: "W" }), next(fresh, asked))
  expect(answer).toHaveProperty("keptText")
  expect(asked).toHaveLength(0)
})

test("shows no hidden key or stamp as if it had been typed", async () => {
  const key = "01890000-0000-7000-8000-000000000000"
  const stamp = `m1abc.${key}.${"0".repeat(64)}`
  const answer = await answerStaleForm(await sent("/pitch", { key, stamp, why: "W" }), next("", []))
  expect(answer && "keptText" in answer && answer.keptText).not.toContain(key)
})

test("renames the action of a form that was sent by script", async () => {
  const asked: Asked[] = []
  const form = new FormData()
  form.set("1_title", "T")
  form.set("1_why", "W")
  form.set("0", '[{"ok":true},"$K1"]')
  const response = new Response(form)
  const headers = {
    "content-type": response.headers.get("content-type") ?? "",
    "next-action": "old",
    accept: "text/x-component",
  }
  const body = Buffer.from(await response.arrayBuffer())
  const render = async (one: Asked) => {
    asked.push(one)
    return { status: 200, headers: {}, body: Buffer.from(one.method === "GET" ? fresh : "saved") }
  }
  const answer = await answerStaleForm({ method: "POST", url: "/pitch", headers, body }, render)
  expect(answer && "body" in answer && answer.body.toString()).toBe("saved")
  expect(asked[0]?.headers).not.toHaveProperty("next-action")
  expect(asked[1]?.headers["next-action"]).toBe("new")
  expect(asked[1]?.body).toEqual(body)
  expect(await answerStaleForm({ method: "POST", url: "/pitch/abc", headers, body }, render)).toBeNull()
})
