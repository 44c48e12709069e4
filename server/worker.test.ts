import { afterEach, expect, test, vi } from "vitest"
import { theClock } from "@/domain/actors/actor"
import { ownerSql } from "@/tests/owner-sql"
import { startWorker, type Worker } from "./worker"

const url = process.env.APP_DATABASE_URL ?? ""
const longMs = 600_000
let worker: Worker
afterEach(() => worker.stop())

test("wakes for mail at once, without waiting for its round", async () => {
  let rounds = 0
  const deliverMail = async () => {
    rounds += 1
    return 0
  }
  worker = startWorker({ url, theClock, deliverMail, jobs: [], pollMs: longMs, jobsEveryMs: longMs })
  await new Promise((wake) => setTimeout(wake, 500))
  const before = rounds
  await ownerSql.query("notify outbox")
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(before), { timeout: 1_000 })
})

test("goes on at once while there is more", async () => {
  let left = 5
  const deliverMail = async () => (left > 0 ? left-- : 0)
  worker = startWorker({ url, theClock, deliverMail, jobs: [], pollMs: longMs, jobsEveryMs: longMs })
  await vi.waitFor(() => expect(left).toBe(0))
})

test("survives a job and a mail that fail", async () => {
  const ran: string[] = []
  const broken = { name: "broken", run: () => Promise.reject(new Error("broken")) }
  const whole = { name: "whole", run: async () => void ran.push("whole") }
  const deliverMail = async (): Promise<number> => {
    ran.push("mail")
    throw new Error("no mail today")
  }
  worker = startWorker({ url, theClock, deliverMail, jobs: [broken, whole], pollMs: 10, jobsEveryMs: 10 })
  await vi.waitFor(() => {
    expect(ran.filter((one) => one === "whole").length).toBeGreaterThan(2)
    expect(ran.filter((one) => one === "mail").length).toBeGreaterThan(2)
  })
})

test("ends what is under way before it stops", async () => {
  let isDone = false
  let hasBegun = false
  const deliverMail = async () => {
    hasBegun = true
    await new Promise((wake) => setTimeout(wake, 200))
    isDone = true
    return 1
  }
  worker = startWorker({ url, theClock, deliverMail, jobs: [], pollMs: longMs, jobsEveryMs: longMs })
  await vi.waitFor(() => expect(hasBegun).toBe(true))
  await worker.stop()
  expect(isDone).toBe(true)
})

test("runs a job for once an hour once, and the others each time round", async () => {
  const ran: string[] = []
  const jobs = ["hourly", "always"].map((name) => ({
    name,
    run: async () => void ran.push(name),
    ...(name === "hourly" && { everyMinutes: 60 }),
  }))
  worker = startWorker({ url, theClock, deliverMail: async () => 0, jobs, pollMs: longMs, jobsEveryMs: 10 })
  await vi.waitFor(() => expect(ran.filter((name) => name === "always").length).toBeGreaterThan(3))
  expect(ran.filter((name) => name === "hourly")).toHaveLength(1)
})
