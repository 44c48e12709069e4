import { pathToFileURL } from "node:url"
import type { Clock } from "@/domain/actors/actor"
import { log } from "@/lib/log"
import { listen } from "./listen"

/** Run each time round, or no more often than `everyMinutes`. */
export type Job = { name: string; run(clock: Clock): Promise<unknown>; everyMinutes?: number }
export type Worker = {
  /** When it last went round, in milliseconds of `Date.now()`. */
  beatAt(): number
  /** Ends what is under way and starts nothing new. */
  stop(): Promise<void>
}

type Options = {
  url: string
  theClock(): Clock
  deliverMail(clock: Clock): Promise<number>
  jobs: readonly Job[]
  pollMs?: number
  jobsEveryMs?: number
}

/**
 * Hands over mail that is due and runs the clock's jobs. Several may run at once, in one process or many: which mail
 * and which row is whose is decided by the database. No fault of one mail or one job stops the rest.
 */
export function startWorker({
  url,
  theClock,
  deliverMail,
  jobs,
  pollMs = 2_000,
  jobsEveryMs = 10_000,
}: Options): Worker {
  let isStopped = false
  let beat = Date.now()
  let wake = () => {}
  let isWoken = false

  const listening = listen({
    url,
    channel: "outbox",
    onConnected: async () => poke(),
    onNotice: () => poke(),
  })
  function poke() {
    isWoken = true
    wake()
  }
  async function rest(ms: number) {
    if (!isWoken && !isStopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    isWoken = false
  }
  async function attempt<Value>(name: string, work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await work()
    } catch (error) {
      log.error({ job: name, err: error }, "A job failed")
      return undefined
    }
  }
  async function deliver() {
    while (!isStopped) {
      const handled = await attempt("deliver-mail", () => deliverMail(theClock()))
      beat = Date.now()
      if (!handled) await rest(pollMs)
    }
  }
  let tick = () => {}
  async function keepTime() {
    const nextAt = new Map<Job, number>()
    while (!isStopped) {
      for (const job of jobs) {
        if (isStopped || Date.now() < (nextAt.get(job) ?? 0)) continue
        nextAt.set(job, Date.now() + (job.everyMinutes ?? 0) * 60_000)
        await attempt(job.name, () => job.run(theClock()))
      }
      // What a job enqueued is due at once, also when its notice was lost.
      poke()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, jobsEveryMs)
        tick = () => {
          clearTimeout(timer)
          resolve()
        }
        if (isStopped) tick()
      })
    }
  }
  const running = Promise.all([deliver(), keepTime()])
  return {
    beatAt: () => beat,
    async stop() {
      isStopped = true
      tick()
      poke()
      await running
      await listening.stop()
    },
  }
}

/** The worker with its real parts. */
export async function startOurWorker(): Promise<Worker> {
  const [{ theClock }, { deliverMail }, { jobs }, { env }] = await Promise.all([
    import("@/domain/actors/actor"),
    import("@/domain/outbox/deliver-mail"),
    import("./jobs"),
    import("@/lib/env"),
  ])
  return startWorker({ url: env().APP_DATABASE_URL, theClock, deliverMail, jobs })
}

async function alone() {
  const [{ logConsole }, { stopOnSignal }, { closeDb }] = await Promise.all([
    import("./log-console"),
    import("./stop-on-signal"),
    import("@/lib/db"),
  ])
  logConsole()
  const worker = await startOurWorker()
  log.info("Worker and clock are running")
  stopOnSignal(async () => {
    await worker.stop()
    await closeDb()
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await alone()
