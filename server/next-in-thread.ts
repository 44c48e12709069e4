import { setTimeout as pause } from "node:timers/promises"
import { Worker } from "node:worker_threads"
import { type Ask, type Asked, type Captured, TooSlow } from "./capture"

export type Question = { kind: "ask"; id: number; asked: Asked; limitMs: number } | { kind: "stop" }
export type Answer =
  | { kind: "ready" }
  | { kind: "captured"; id: number; captured: Captured }
  | { kind: "failed"; id: number; error: unknown; isSlow: boolean }
  | { kind: "stopped" }

type Waiting = { resolve(captured: Captured): void; reject(error: unknown): void; timer: NodeJS.Timeout }

const nextThread = new URL("./next-thread.mjs", import.meta.url)

/** How much longer than its limit we wait for the word that it was exceeded: a thread in an endless loop says nothing. */
const graceMs = 1_000
const patienceMs = 2_000

/**
 * Next in a thread of its own, so that finished pages go out while others are made, and this one stays free of the
 * framework's hooks on every request. Resolves once it can be asked. `onGone` hears of the thread's unwanted end.
 */
export async function startNextInThread(onGone: (error: unknown) => void, file = nextThread) {
  const thread = new Worker(file)
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  const settle = (id: number) => {
    const one = waiting.get(id)
    clearTimeout(one?.timer)
    waiting.delete(id)
    return one
  }
  const ready = new Promise<void>((resolve) => {
    thread.on("message", (answer: Answer) => {
      if (answer.kind === "ready") resolve()
      if (answer.kind === "captured") {
        const { captured } = answer
        settle(answer.id)?.resolve({ ...captured, body: asBuffer(captured.body) })
      }
      if (answer.kind === "failed")
        settle(answer.id)?.reject(answer.isSlow ? new TooSlow(String(answer.error)) : answer.error)
    })
  })
  let isStopping = false
  thread.on("error", onGone)
  thread.on("exit", (code) => isStopping || onGone(new Error(`Next's thread ended with ${code}`)))
  await ready

  const ask: Ask = (asked, limitMs) =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      const timer = setTimeout(() => {
        settle(id)?.reject(new TooSlow(`Not even a word within ${limitMs} ms`))
      }, limitMs + graceMs)
      waiting.set(id, { resolve, reject, timer })
      thread.postMessage({ kind: "ask", id, asked, limitMs } satisfies Question)
    })

  async function stop() {
    isStopping = true
    const stopped = new Promise<void>((resolve) => {
      thread.on("message", (answer: Answer) => answer.kind === "stopped" && resolve())
    })
    thread.postMessage({ kind: "stop" } satisfies Question)
    await Promise.race([stopped, pause(patienceMs, undefined, { ref: false })])
    await thread.terminate()
  }
  return { ask, stop }
}

/** What crossed over to another thread, or back, is bare bytes; it is not copied again. */
export const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)
