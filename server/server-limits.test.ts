import { Agent, createServer, request, type Server } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { expect, test } from "vitest"
import { closeServer, limits } from "./server-limits"

async function serverThat(
  listener: Parameters<typeof createServer>[1],
  options = limits,
): Promise<[Server, number]> {
  const server = createServer(options, listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return [server, (server.address() as AddressInfo).port]
}

function ask(port: number, agent: Agent) {
  return new Promise<{ text: string; connection: string | undefined }>((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", agent }, (answer) => {
      let text = ""
      answer.on("data", (chunk) => {
        text += chunk
      })
      answer.on("end", () => resolve({ text, connection: answer.headers.connection }))
    })
    sent.on("error", reject)
    sent.end()
  })
}

test("answers what is under way before it closes, and takes nothing new", async () => {
  const [server, port] = await serverThat((_, res) => void setTimeout(() => res.end("whole"), 200))
  const agent = new Agent({ keepAlive: true })
  const asked = ask(port, agent)
  await new Promise((wake) => setTimeout(wake, 50))
  const began = performance.now()
  const closed = closeServer(server)
  expect((await asked).text).toBe("whole")
  await closed
  expect(performance.now() - began).toBeLessThan(2_000)
  await expect(ask(port, agent)).rejects.toThrow()
})

test("tells those who keep asking on an open connection that it was the last time", async () => {
  const [server, port] = await serverThat((_, res) => res.end("ok"))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const blocker = connect(port, "127.0.0.1")
  blocker.write("GET / HTTP/1.1\r\nhost: a\r\n")
  await ask(port, agent)
  const closed = closeServer(server)
  blocker.write("\r\n")
  const said = await new Promise<string>((resolve) =>
    blocker.once("data", (data) => resolve(data.toString())),
  )
  expect(said.toLowerCase()).toContain("connection: close")
  await closed
})

test("hangs up on a client that sends a letter now and then", async () => {
  const fast = { ...limits, headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 50 }
  const [server, port] = await serverThat((_, res) => res.end("ok"), fast)
  const socket = connect(port, "127.0.0.1")
  socket.on("error", () => {})
  socket.write("GET / HTTP/1.1\r\n")
  const drip = setInterval(() => socket.write("x"), 50)
  await new Promise((resolve) => socket.once("close", resolve))
  clearInterval(drip)
  server.close()
})
