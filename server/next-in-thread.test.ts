import { expect, test } from "vitest"
import { TooSlow } from "./capture"
import { startNextInThread } from "./next-in-thread"

/** A thread that stands in for Next's: it answers as its requests' addresses say. */
const standIn = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort as port } from "node:worker_threads"
  port.on("message", ({ kind, id, asked }) => {
    if (kind === "stop") port.postMessage({ kind: "stopped" })
    else if (asked.url === "/dies") process.exit(3)
    else if (asked.url === "/hangs") for (;;);
    else if (asked.url === "/fails") port.postMessage({ kind: "failed", id, error: new Error("no table"), isSlow: false })
    else if (asked.url === "/slow") port.postMessage({ kind: "failed", id, error: new Error("late"), isSlow: true })
    else {
      const body = Buffer.from(asked.url + " " + Buffer.from(asked.body ?? []).toString())
      const say = () => port.postMessage({ kind: "captured", id, captured: { status: 200, headers: {}, body } })
      setTimeout(say, asked.url === "/first" ? 50 : 0)
    }
  })
  port.postMessage({ kind: "ready" })
`)}`,
)
const get = (url: string) => ({ method: "GET", url, headers: {} })

async function started() {
  const gone: unknown[] = []
  const next = await startNextInThread((error) => gone.push(error), standIn)
  return { ...next, gone }
}

test("gives each who asks their own answer, in whatever order they come", async () => {
  const { ask, stop, gone } = await started()
  const body = Buffer.from("with words")
  const [first, second] = await Promise.all([
    ask(get("/first"), 1_000),
    ask({ ...get("/second"), body }, 1_000),
  ])
  expect([first.body.toString(), second.body.toString()]).toEqual(["/first ", "/second with words"])
  await stop()
  expect(gone).toEqual([])
})

test("throws what the page threw, and says what was too slow", async () => {
  const { ask, stop } = await started()
  await expect(ask(get("/fails"), 1_000)).rejects.toThrow("no table")
  await expect(ask(get("/slow"), 1_000)).rejects.toBeInstanceOf(TooSlow)
  await stop()
})

test("waits for no thread that hangs, and says when it is gone", async () => {
  const hanging = await started()
  await expect(hanging.ask(get("/hangs"), 10)).rejects.toBeInstanceOf(TooSlow)
  await hanging.stop()
  const { ask, gone } = await started()
  await expect(ask(get("/dies"), 10)).rejects.toBeInstanceOf(TooSlow)
  expect(String(gone[0])).toContain("ended with 3")
})
