import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { afterEach, expect, test } from "vitest"
import { fetchPublic, isPublicAddress } from "./web"

let servers: Server[] = []
afterEach(async () => {
  await Promise.all(
    servers.map((one) => {
      one.closeAllConnections()
      return new Promise((closed) => one.close(closed))
    }),
  )
  servers = []
})
async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  return (server.address() as AddressInfo).port
}

const limits = { maxBytes: 10_000, timeoutMs: 2_000 }
/** This machine stands for the public internet: only its own name leads there. */
const local = {
  ...limits,
  resolve: async (host: string) =>
    host === "feed.example" ? [{ address: "127.0.0.1", family: 4 }] : [{ address: "10.0.0.1", family: 4 }],
  isAllowed: (address: string) => address === "127.0.0.1",
}

test.each([
  ...["127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
  ...[
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.192",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "203.0.113.9",
  ],
  ...["::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1"],
  ...["64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1", "fec0::1", "localhost", "", "1", "127.1"],
])("takes %s for no public address", (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
test.each(["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"])(
  "takes %s for a public one",
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test("asks nothing of this machine or its neighbours, by whatever name", async () => {
  let asked = 0
  const port = await serve((_, res) => {
    asked++
    res.end("secret")
  })
  for (const host of [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "2130706433",
    "0x7f.1",
    "0",
    "127.1",
  ])
    expect(await fetchPublic(`http://${host}:${port}/`, limits), host).toMatchObject({
      ok: false,
      reason: "not-public",
    })
  for (const address of [
    "file:///etc/passwd",
    "ftp://feed.example/",
    "gopher://x",
    "http://a:b@feed.example/",
    "",
    "//x",
  ])
    expect(await fetchPublic(address, limits), address).toMatchObject({ ok: false, reason: "no-web-address" })
  expect(asked).toBe(0)
})

test("refuses a name one of whose addresses is inside", async () => {
  const resolve = async () => [
    { address: "8.8.8.8", family: 4 },
    { address: "10.0.0.5", family: 4 },
  ]
  expect(await fetchPublic("http://both.example/", { ...limits, resolve })).toMatchObject({
    reason: "not-public",
  })
})

test("connects to the address that was looked at, and says the name that was asked for", async () => {
  const port = await serve((req, res) => res.end(`${req.headers.host} ${req.url}`))
  let lookups = 0
  const resolve = async () => [{ address: ++lookups === 1 ? "127.0.0.1" : "10.0.0.1", family: 4 }]
  const done = await fetchPublic(`http://feed.example:${port}/a?b=1`, { ...local, resolve })
  expect(done.ok && done.value.body.toString()).toBe(`feed.example:${port} /a?b=1`)
  expect(lookups).toBe(1)
})

test("looks at every address again that it is sent on to", async () => {
  const inside = await serve((_, res) => res.end("secret"))
  const port = await serve((req, res) => {
    const to: Record<string, string> = {
      "/away": "http://metadata.example/",
      "/file": "file:///etc/passwd",
      "/loop": "/loop",
      "/on": "/feed",
      "/local": `http://[::1]:${inside}/`,
    }
    const location = to[req.url ?? ""]
    if (location) res.writeHead(302, { location }).end()
    else res.end("<rss/>")
  })
  const get = (path: string) => fetchPublic(`http://feed.example:${port}${path}`, local)
  expect(await get("/on")).toMatchObject({ ok: true, value: { url: `http://feed.example:${port}/feed` } })
  expect(await get("/away")).toMatchObject({ reason: "not-public" })
  expect(await get("/local")).toMatchObject({ reason: "not-public" })
  expect(await get("/file")).toMatchObject({ reason: "no-web-address" })
  expect(await get("/loop")).toMatchObject({ reason: "too-many-redirects" })
})

test("stops at its limits: bytes, bytes once unpacked, time", async () => {
  const port = await serve((req, res) => {
    if (req.url === "/large") res.end(Buffer.alloc(20_000))
    else if (req.url === "/bomb")
      res.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000)))
    else if (req.url === "/packed") res.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("<rss/>"))
    else if (req.url === "/gone") res.writeHead(404).end()
    else res.write("…")
  })
  const get = (path: string) =>
    fetchPublic(`http://feed.example:${port}${path}`, { ...local, timeoutMs: 400 })
  expect(await get("/large")).toMatchObject({ reason: "too-large" })
  expect(await get("/bomb")).toMatchObject({ reason: "too-large" })
  const packed = await get("/packed")
  expect(packed.ok && packed.value.body.toString()).toBe("<rss/>")
  expect(await get("/gone")).toMatchObject({ reason: "unreachable", about: { status: 404 } })
  expect(await get("/slow")).toMatchObject({ reason: "too-slow" })
})
