import { once } from "node:events"
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from "node:http"
import { type AddressInfo, connect } from "node:net"
import { brotliDecompressSync } from "node:zlib"
import { afterEach, beforeEach, expect, test } from "vitest"
import { capture } from "./capture"
import { front } from "./front"
import { uploadLimit } from "./upload-limit"

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void
let handle: Handle
let version: string | null
let moment: Date | null
let rendered: IncomingMessage[]
let base: string
let stop: () => void

async function renderInMemory(req: IncomingMessage, res: ServerResponse) {
  rendered.push(req)
  await handle(req, res)
}

beforeEach(async () => {
  version = "1"
  moment = null
  rendered = []
  handle = (req, res) => html(res, `<h1>${req.url} v${version}</h1>${"words ".repeat(300)}`)
  const server = createServer(
    front({
      ask: (asked, limitMs) => capture(renderInMemory, asked, limitMs),
      version: {
        heard: () => version,
        ask: async () => version,
        askNow: async () => version,
        isUp: () => version !== null,
        stop: async () => {},
      },
      nextPublicMoment: async () => moment,
      health: (path) => (path === "/api/health" ? { status: 200, text: "ok" } : null),
      limitOf: uploadLimit,
      baseUrl: "http://group.example",
      trustedProxies: 0,
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
})
afterEach(() => stop())

function html(res: ServerResponse, body: string, headers: OutgoingHttpHeaders = {}, status = 200) {
  res.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers })
  res.end(body)
}

type Answer = { status: number; headers: IncomingMessage["headers"]; bytes: Buffer; text: string }
function ask(path: string, { method = "GET", headers = {}, body }: Wish = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(base + path, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString() })
      })
    })
    sent.on("error", reject)
    if (Array.isArray(body)) {
      for (const part of body) sent.write(part)
      sent.end()
    } else sent.end(body)
  })
}
type Wish = { method?: string; headers?: Record<string, string>; body?: string | Buffer | Buffer[] }
const fromUs = { origin: "http://group.example" }

test("renders a public page once, however many ask at once", async () => {
  handle = async (req, res) => {
    await new Promise((wake) => setTimeout(wake, 50))
    html(res, `<h1>${req.url}</h1>`)
  }
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(`/events?x=${i}`)))
  expect(new Set(answers.map((one) => one.text))).toEqual(new Set(["<h1>/events</h1>"]))
  expect(rendered).toHaveLength(1)
})

test("gives everybody the same bytes and shows the render nobody's cookie", async () => {
  await ask("/", { headers: { cookie: "session=secret", "accept-language": "de", "user-agent": "Evil" } })
  expect(rendered[0]?.headers).not.toHaveProperty("cookie")
  expect(JSON.stringify(rendered[0]?.headers)).not.toContain("Evil")
})

test("renders anew in the next version, and only then", async () => {
  expect((await ask("/")).text).toContain("v1")
  await ask("/")
  expect(rendered).toHaveLength(1)
  version = "2"
  expect((await ask("/")).text).toContain("v2")
})

test("does not keep a render that raced with a change as the new version", async () => {
  handle = (_, res) => {
    // The page was read before the change, and is finished after it.
    version = "2"
    html(res, "before the change")
  }
  await ask("/")
  handle = (_, res) => html(res, "after the change")
  expect((await ask("/")).text).toBe("after the change")
})

test("lets a page end when an event begins", async () => {
  moment = new Date(Date.now() + 150)
  await ask("/")
  await ask("/")
  expect(rendered).toHaveLength(1)
  await new Promise((wake) => setTimeout(wake, 200))
  moment = null
  await ask("/")
  expect(rendered).toHaveLength(2)
})

test("keeps nothing while nobody can tell the version", async () => {
  version = null
  await ask("/")
  await ask("/")
  expect(rendered).toHaveLength(2)
})

test("never keeps a cookie, a fault or what was made for Next's router", async () => {
  handle = (_, res) => html(res, "x", { "set-cookie": "a=b" })
  await ask("/")
  handle = (_, res) => html(res, "fault", {}, 500)
  expect((await ask("/")).status).toBe(500)
  handle = (_, res) => void res.writeHead(200, { "content-type": "text/x-component" }).end("flight")
  expect((await ask("/", { headers: { rsc: "1" } })).headers["cache-control"]).toBe("no-store")
  handle = (_, res) => html(res, "page")
  expect((await ask("/")).text).toBe("page")
  handle = (_, res) => void res.writeHead(200, { "content-type": "text/x-component" }).end("flight")
  expect((await ask("/", { headers: { rsc: "1" } })).text).toBe("flight")
})

test("answers with a tag, and 304 to whoever has the bytes", async () => {
  const plain = await ask("/")
  const packed = await ask("/", { headers: { "accept-encoding": "gzip, br" } })
  expect(packed.headers["content-encoding"]).toBe("br")
  expect(brotliDecompressSync(packed.bytes).toString()).toBe(plain.text)
  expect(packed.headers.etag).not.toBe(plain.headers.etag)
  expect(packed.headers["cache-control"]).toBe("no-cache")
  const again = await ask("/", {
    headers: { "accept-encoding": "br", "if-none-match": packed.headers.etag ?? "" },
  })
  expect(again.status).toBe(304)
  expect(again.bytes).toHaveLength(0)
  version = "2"
  const changed = await ask("/", {
    headers: { "accept-encoding": "br", "if-none-match": packed.headers.etag ?? "" },
  })
  expect(changed.status).toBe(200)
})

test("answers HEAD with the headers of GET and no body", async () => {
  for (const path of ["/", "/pitch"]) {
    const [head, got] = [await ask(path, { method: "HEAD" }), await ask(path)]
    expect(head.bytes).toHaveLength(0)
    expect(head.headers["content-length"]).toBe(got.headers["content-length"])
  }
  expect(rendered.every((req) => req.method === "GET")).toBe(true)
})

test("keeps secret and private pages out of every cache", async () => {
  for (const path of ["/pitch/abc", "/invitation/abc", "/confirm/abc", "/sign-in/abc", "/dashboard"]) {
    const answer = await ask(path)
    expect(answer.headers["cache-control"], path).toBe("no-store")
    expect(answer.headers["content-security-policy"], path).toContain("default-src 'none'")
  }
  expect((await ask("/invitation/abc")).headers["referrer-policy"]).toBe("strict-origin")
})

test("leaves the pitch form to the back button, and to nobody on the way", async () => {
  expect((await ask("/pitch")).headers["cache-control"]).toBe("private, no-cache")
})

test("shows a number instead of a fault, and says nothing of it", async () => {
  handle = () => Promise.reject(new Error("relation secrets does not exist"))
  const answer = await ask("/pitch")
  expect(answer.status).toBe(500)
  expect(answer.text).toMatch(/<code>[0-9A-F]{5}-[0-9A-F]{5}<\/code>/)
  expect(answer.text).not.toContain("relation")
})

test("says that we are away when the database is", async () => {
  version = null
  handle = (_, res) => html(res, "Internal Server Error", {}, 500)
  const answer = await ask("/events")
  expect(answer.status).toBe(503)
  expect(answer.headers["retry-after"]).toBe("5")
})

test("refuses a body that is too long, also when it does not say so", async () => {
  const long = Buffer.alloc(300_000)
  expect((await ask("/pitch", { method: "POST", headers: fromUs, body: long })).status).toBe(413)
  const parts = Array.from({ length: 30 }, () => Buffer.alloc(10_000))
  expect((await ask("/pitch", { method: "POST", headers: fromUs, body: parts })).status).toBe(413)
  expect(rendered).toHaveLength(0)
})

test("lets who sends too much finish, so that they read the answer", async () => {
  const { hostname, port, host } = new URL(base)
  const length = 20_000_000
  const heads = [
    `POST /pitch HTTP/1.1`,
    `host: ${host}`,
    `origin: ${fromUs.origin}`,
    `content-length: ${length}`,
  ]
  // As a browser does: it reads when it has sent all, and what it may still send is gone with the connection.
  const socket = connect(Number(port), hostname)
  await new Promise<void>((resolve, reject) => {
    socket.on("error", reject)
    socket.write(`${heads.join("\r\n")}\r\n\r\n`)
    socket.write(Buffer.alloc(length), () => resolve())
  })
  const [answer] = await once(socket, "data")
  expect(String(answer)).toMatch(/^HTTP\/1.1 413 /)
  socket.destroy()
})

test("hands a form on whole", async () => {
  handle = async (req, res) => {
    let length = 0
    for await (const chunk of req) length += (chunk as Buffer).length
    html(res, String(length))
  }
  const answer = await ask("/pitch", { method: "POST", headers: fromUs, body: Buffer.alloc(200_000) })
  expect(answer.text).toBe("200000")
})

test("refuses a form from elsewhere without asking Next", async () => {
  expect((await ask("/pitch", { method: "POST", body: "a=b" })).status).toBe(403)
  expect(
    (await ask("/pitch", { method: "POST", headers: { origin: "http://evil" }, body: "a=b" })).status,
  ).toBe(403)
  expect(rendered).toHaveLength(0)
})

test("turns away what is too much, and tells when to come back", async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  handle = async (_, res) => {
    await held
    html(res, "x")
  }
  const answers = Array.from({ length: 240 }, () => ask("/pitch"))
  const full = await Promise.race(answers)
  expect(full.status).toBe(503)
  expect(full.headers["retry-after"]).toBe("3")
  expect((await ask("/api/health")).text).toBe("ok")
  release()
  const statuses = (await Promise.all(answers)).map((one) => one.status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(224)
})

test("gives back what was typed when the form is no longer known", async () => {
  handle = (_, res) =>
    void res.writeHead(400, { "x-nextjs-action-not-found": "1" }).end("Server action not found.")
  const form = new FormData()
  form.set("$ACTION_ID_40ff", "")
  form.set("answer", "Thursday <would> suit me")
  const sent = new Response(form)
  const body = Buffer.from(await sent.arrayBuffer())
  const headers = { ...fromUs, "content-type": sent.headers.get("content-type") ?? "" }
  const answer = await ask("/invitation/abc", { method: "POST", headers, body })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain("Thursday &lt;would&gt; suit me")
  expect(answer.text).toContain('href="/invitation/abc"')
  expect(rendered).toHaveLength(1)
})

test("writes out the page of an unknown address, which Next leaves to its script", async () => {
  handle = (req, res) => {
    if (req.url === "/_not-found") html(res, "<html><body><h1>Nothing here</h1></body></html>", {}, 404)
    else
      html(
        res,
        '<html id="__next_error__"><body></body><script>self.__next_f.push([1,"Nothing here"])</script></html>',
        {},
        404,
      )
  }
  for (const path of ["/events/none", "/pitch/none"]) {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.text).toContain("<h1>Nothing here</h1>")
  }
})

test("lets a page say that it is gone, in its own words", async () => {
  handle = (_, res) => html(res, '<head><meta name="status" content="410"/></head><h1>It was taken down</h1>')
  const answer = await ask("/events/gone")
  expect(answer.status).toBe(410)
  expect(answer.text).toContain("It was taken down")
  handle = (_, res) => html(res, "&lt;meta name=&quot;status&quot; content=&quot;410&quot;/&gt;")
  expect((await ask("/events/there")).status).toBe(200)
})

test("keeps a picture for ever in browsers, and that there is none for no time at all", async () => {
  const path = "/media/0199d3c2-0000-7000-8000-000000000001/960.avif"
  let isPublic = true
  handle = (_, res) => {
    const kept = { "content-type": "image/avif", "cache-control": "public, max-age=31536000, immutable" }
    if (isPublic) res.writeHead(200, kept).end("bytes of a picture")
    else res.writeHead(404).end()
  }
  const shown = await ask(path)
  expect(shown.status).toBe(200)
  expect(shown.headers).toMatchObject({
    "content-type": "image/avif",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  })
  expect(shown.headers["content-security-policy"]).toContain("default-src 'none'")
  await ask(path)
  expect(rendered).toHaveLength(1)
  const unchanged = await ask(path, { headers: { "if-none-match": String(shown.headers.etag) } })
  expect(unchanged.status).toBe(304)
  isPublic = false
  version = "2"
  const gone = await ask(path)
  expect([gone.status, gone.headers["cache-control"]]).toEqual([404, "no-cache"])
})
